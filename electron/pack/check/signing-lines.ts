/**
 * A paper's texts without the lines in which its officer signs it: name, post, telephone and address stand under public papers
 * too. The block begins with a line such as "Report author" and goes on for some short lines.
 */
export function withoutSigning(texts: readonly string[]): readonly string[] {
  let left = 0
  return texts.filter((text) => {
    if (opening.test(text)) left = linesInBlock
    else if (left === 0 || !isShort(text)) left = 0
    else left -= 1
    return left === 0
  })
}

/** The opening line and those after it: name, post, telephone, address. */
const linesInBlock = 5
const opening = /^\W*(?:report author|contact officer|lead officer|prepared by)s?\b.{0,60}$/i

function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= 6
}
