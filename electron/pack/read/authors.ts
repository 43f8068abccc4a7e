import type { ReportAuthor } from '../../../shared/reports/cover.ts'

/**
 * Authors one by one: "Amanda Horsburgh, Detective Chief Superintendent; Claire Flinter (Head of Information)". Parted by line,
 * semicolon, a full stop before another name, or “and” between bare names.
 */
export function coverAuthors(lines: readonly string[]): readonly ReportAuthor[] {
  return lines
    .flatMap((line) => line.split(/;|(?<=\p{Ll}\)?)\.\s+(?=\p{Lu})/u))
    .flatMap(bareNames)
    .map((text) => text.replace(/[\s.,]+$/u, '').trim())
    .filter((text) => /\p{L}/u.test(text))
    .map(author)
}

function author(text: string): ReportAuthor {
  const [, name = text, post = null] =
    /^([^,(]+?)\s*(?:,|[–—:]|\s-\s)\s*(.+)$/u.exec(text) ??
    postWord.exec(text) ??
    /^([^(]+?)\s*\((.+)\)$/u.exec(text) ??
    []
  return { name: name.trim(), post: post?.trim() ?? null }
}

/** A post that follows its holder's name without a stop. */
const postWord =
  /^(\p{Lu}\S+(?:\s\p{Lu}\S+){1,2}?)\s+((?:(?:Assistant|Deputy|Acting|Interim|Senior|Chief) )?(?:Head|Director|Manager|Officer|Commander|Commissioner|Superintendent|Inspector|Executive|Clerk|Chamberlain|Lead|Adviser|Analyst)\b.*)$/u

/** "Hester Vadgama and Linus Ogunbanjo-Reid": two people, as neither half says more than a name. */
function bareNames(text: string): readonly string[] {
  const halves = text.split(/\s+(?:and|&)\s+/u)
  const areNames = halves.every((half) => /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,2}$/u.test(half.trim()))
  return areNames && !/\b(?:Head|Director|Manager|Officer)\b/u.test(text) ? halves : [text]
}
