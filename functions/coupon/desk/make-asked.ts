import type { MakeAsked } from '../../platform/asks/desk.ts'
import { ok } from '#shared/base/result.ts'
import { makeGift, type GiftDeps, type GiftWish } from '../campaign/make-gift.ts'
import { makeExtension, type ExtensionDeps, type ExtensionWish } from './make-extension.ts'
import { makeReissue, type ReissueDeps, type ReissueWish } from './make-reissue.ts'

/** What was asked for above the limit, once a second person has agreed. */
export const makeAsked =
  (deps: ExtensionDeps & ReissueDeps & GiftDeps): MakeAsked =>
  async (holder, { act, wish, key }, by) => {
    const made =
      act === 'gift'
        ? await makeGift(deps, holder, { ...(wish as GiftWish), key }, by)
        : act === 'reissue'
          ? await makeReissue(deps, holder, wish as ReissueWish, by)
          : await makeExtension(deps, holder, wish as ExtensionWish, by)
    return made.ok ? ok(made.value.writes) : made
  }
