/** Makes words of a page inert where they are printed: no terminal escape, no Markdown, no HTML acts. */

/** C0 and C1 controls, bidirectional overrides and line separators become visible or a space; what a page says cannot move the cursor. */
export function forTerminal(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')
}

/** Escapes all that Markdown or embedded HTML would act on; line breaks become spaces. */
export function forMarkdown(text: string): string {
  return forTerminal(text)
    .replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
    .replace(/&(?=[#\w])/g, '&amp;')
    .replace(/^(\s*\d*)([-+=.)])(?=\s)/, '$1\\$2')
}

/**
 * A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also full-width and after white space or controls) gets an apostrophe before
 * it (OWASP, CSV injection). Controls other than tab and line breaks go; nothing else changes.
 */
export function forSpreadsheet(text: string): string {
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return /^[\s\ufeff\u200b"']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(plain) ? `'${plain}` : plain
}
