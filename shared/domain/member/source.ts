import type { Source } from '../../events/source.ts'

/** The one word reports group by. */
export const sourceKind = (
  from: Source | undefined,
): 'poster' | 'store' | 'campaign' | 'link' | 'referrer' | 'direct' =>
  from?.poster
    ? 'poster'
    : from?.campaign
      ? 'campaign'
      : from?.link
        ? 'link'
        : from?.referrer
          ? 'referrer'
          : from?.store
            ? 'store'
            : 'direct'
