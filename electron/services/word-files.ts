import type { Originals } from '../files/originals.ts'
import type { WordForms } from '../files/word-forms.ts'
import type { PackWork } from '../work/pack-work.ts'

/** Officers' papers as packs need them: as Word documents, whatever they came as. */
export interface WordFiles {
  /**
   * @param fileName  how a Problem names it
   * @throws Problem `original-missing`, `original-altered`
   */
  read(originalHash: string, fileName: string): Promise<Uint8Array>
  /** Keeps what an original was turned into when it arrived; nothing for a Word document. */
  keep(originalHash: string, wordForm: Uint8Array | null): Promise<void>
}

export function createWordFiles(
  originals: Pick<Originals, 'kindOf' | 'read'>,
  forms: WordForms,
  work: Pick<PackWork, 'inspect'>,
): WordFiles {
  return {
    async read(hash, fileName) {
      if ((await originals.kindOf(hash)) === 'docx') return originals.read(hash, fileName)
      const kept = await forms.find(hash)
      if (kept !== null) return kept
      const original = await originals.read(hash, fileName)
      const { wordForm } = await work.inspect(original, fileName)
      if (wordForm === null) return original
      await forms.keep(hash, wordForm)
      return wordForm
    },
    async keep(hash, wordForm) {
      if (wordForm !== null) await forms.keep(hash, wordForm)
    },
  }
}
