/** The version of the program, as `package.json` has it (tested). */

export const VERSION = '0.1.0'
