import type { Bundle } from '#shared/domain/coupon/bundle.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { readHouse } from '../../brand/store.ts'
import type { Given, GivenBy, Giver } from '../../platform/asks/given-by.ts'
import { isRunning, stagesOf, type Config, type Noun } from '../../platform/table/config.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'

type Names = (given: Given) => boolean | Promise<boolean>

/** A card that ended still gives what its points buy; of the others nothing new is earned. */
const cardNames =
  ({ id, settings: program, ...card }: Config<Program>): Names =>
  async (given) => {
    const kind = await loadCard(program.kind)
    const { settings } = program
    if (given.of === 'campaign')
      return (isRunning(card) || kind.spend !== undefined) && kind.campaigns(settings).some((one) => one === given.id)
    return isRunning(card) && id !== given.id && kind.successor?.(settings) === given.id
  }

const tiersName =
  ({ settings }: Config<TierScheme>): Names =>
  ({ of, id }) =>
    of === 'campaign' &&
    settings.tiers.some(({ benefits }) => benefits.couponOnUpgrade === id || benefits.birthdayCoupon === id)

const bundleNames =
  (bundle: Config<Bundle>): Names =>
  ({ id }) =>
    isRunning(bundle) &&
    (bundle.settings.coupons.some(({ campaign }) => campaign === id) ||
      bundle.settings.points.some(({ program }) => program === id))

/** A paused one too: it goes on as it stands. Whatever its kinds of steps are, an id that stands in them is what they need. */
const playbookNames =
  ({ settings: { trigger, steps } }: Config<Playbook>): Names =>
  ({ id }) =>
    JSON.stringify([trigger, steps]).includes(`"${id}"`)

export const givenBy: GivenBy = async (group, given) => {
  const { brands } = await readHouse(group)
  const places = [...brands.map(({ id }) => id), WHOLE_GROUP]
  const giversOf = async <Settings extends { name: { 'zh-Hant': string } | string }>(
    kind: Giver['kind'],
    noun: Noun,
    names: (one: Config<Settings>) => Names,
  ): Promise<Giver[]> => {
    const stages = await Promise.all(places.map((brand) => stagesOf<Settings>({ group, brand }, noun)))
    const lives = stages.flat().flatMap(({ live }) => live ?? [])
    const does = await Promise.all(lives.map((live) => names(live)(given)))
    return lives
      .filter((_, nth) => does[nth])
      .map(({ id, settings: { name } }) => ({ kind, id, name: typeof name === 'string' ? name : name['zh-Hant'] }))
  }
  const found = await Promise.all([
    giversOf('card', 'program', cardNames),
    giversOf('tiers', 'tier', tiersName),
    giversOf('bundle', 'bundle', bundleNames),
    giversOf('playbook', 'playbook', playbookNames),
  ])
  return found.flat()
}
