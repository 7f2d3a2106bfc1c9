/** What makes two rows of lists the same record where no application number says so. */

/** Blanks, punctuation and letter case do not make a different record. */
function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Title and first applicant. */
export function supplyIdentity(title: string, applicants: readonly string[]): string {
  return `${key(title)}|${key(applicants[0] ?? '')}`
}

/** Title and organisation: two farms may well have the same problem. */
export function demandIdentity(title: string, organisation: string): string {
  return `${key(title)}|${key(organisation)}`
}
