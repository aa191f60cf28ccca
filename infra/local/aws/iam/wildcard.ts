const compiled = new Map<string, RegExp>()

/** IAM's `*` and `?` over the whole text. */
export const wildcard = (pattern: string, text: string): boolean => {
  let expression = compiled.get(pattern)
  if (!expression) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    compiled.set(pattern, (expression = new RegExp(`^${source}$`, 's')))
  }
  return expression.test(text)
}

const ARN_PARTS = 6

/** ArnLike: each of the six parts matches on its own, so `*` does not run across a colon. */
export const arnLike = (pattern: string, arn: string): boolean => {
  const wanted = pattern.split(':')
  const given = arn.split(':')
  if (wanted.length < ARN_PARTS || given.length < ARN_PARTS) return wildcard(pattern, arn)
  const fold = (parts: string[]) => [...parts.slice(0, ARN_PARTS - 1), parts.slice(ARN_PARTS - 1).join(':')]
  return fold(wanted).every((part, index) => wildcard(part, fold(given)[index]!))
}
