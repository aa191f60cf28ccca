/** How a member code is written: `4183 2607 59`. */
export const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
