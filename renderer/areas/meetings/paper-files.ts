/** Kinds of files that can be papers, as a file dialog offers them first. */
export const paperFiles = '.docx,.pdf,.xlsx'
