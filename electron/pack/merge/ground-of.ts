import type { Codec } from '../engine.ts'
import { commonGround, hyphenates, type CommonGround } from './common-ground.ts'
import { hasSetting, SourceDocuments } from './source-document.ts'

/**
 * What a pack's documents have in common, so that each can be merged by itself as it will stand among the others.
 *
 * @param deciding  documents whose theme, defaults and settings count: those that everybody may see, since what is chosen
 *   goes into every copy
 * @param others    documents that only switch on what a single one of the pack needs
 * @throws ZipFault, XmlFault
 */
export function groundOf(
  deciding: readonly Uint8Array[],
  others: readonly Uint8Array[],
  codec: Codec,
): CommonGround {
  const documents = new SourceDocuments(codec)
  const ground = commonGround(deciding.map((source) => documents.survey(source)))
  const further = others.map((source) => documents.survey(source))
  return {
    ...ground,
    hasLineNumbers: ground.hasLineNumbers || further.some(({ numbersLines }) => numbersLines),
    hasLineGrid: ground.hasLineGrid || further.some(({ usesLineGrid }) => usesLineGrid),
    hyphenates: ground.hyphenates || further.some(hyphenates),
    hasContentsLists: ground.hasContentsLists || further.some(({ listsContents }) => listsContents),
    hasEvenPages:
      ground.hasEvenPages || further.some((document) => hasSetting(document, 'w:evenAndOddHeaders')),
  }
}
