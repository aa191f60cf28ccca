/** `NT$1,200`, `1,200元`, `1200.00`; undefined for what is no whole number of nought or more. */
export const figureIn = (cell: string): number | undefined => {
  const figure = cell
    .replace(/^(NT\$?|TWD|\$)/i, '')
    .replace(/元$/, '')
    .replaceAll(/[,\s]/g, '')
  return /^\d+(\.0+)?$/.test(figure) ? Number(figure) : undefined
}

/** Of a refund the sign says nothing new. */
export const withoutSign = (figure: string) => figure.replace(/^\((.*)\)$/, '$1').replace(/^-/, '')
