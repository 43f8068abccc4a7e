// Importing the worker gives pdf.js its reader in this very process: it then looks for no worker file beside a bundle.
// oxlint-disable-next-line import/no-unassigned-import -- it puts itself in place
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export { AnnotationMode, getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
