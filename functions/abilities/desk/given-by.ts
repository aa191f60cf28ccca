import type { Bundle } from '#shared/domain/coupon/bundle.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { NodeKinds } from '#shared/domain/playbook/node-kind.ts'
import { everyStep, type Playbook } from '#shared/domain/playbook/playbook.ts'
import type { TriggerKinds } from '#shared/domain/playbook/trigger-kind.ts'
import type { TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import { loadNodeKinds } from '#shared/plugins/playbook-nodes/load.server.ts'
import { loadTriggerKinds } from '#shared/plugins/playbook-triggers/load.server.ts'
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

/** A paused one too: it goes on as it stands. */
const playbookNames =
  ({ settings }: Config<Playbook>, nodes: NodeKinds, triggers: TriggerKinds): Names =>
  (given) => {
    const told = [
      { kind: triggers.get(settings.trigger.kind), settings: settings.trigger.settings },
      ...everyStep(settings.steps).map((step) => ({ kind: nodes.get(step.kind), settings: step.settings })),
    ]
    return told.some(({ kind, settings: own }) => {
      const parsed = kind?.settings.safeParse(own)
      const needs = parsed?.success ? (kind?.needs?.(parsed.data) ?? []) : []
      return needs.some(({ of, id }) => of === given.of && id === given.id)
    })
  }

export const givenBy: GivenBy = async (group, given) => {
  const [{ brands }, nodes, triggers] = await Promise.all([readHouse(group), loadNodeKinds(), loadTriggerKinds()])
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
    giversOf<Playbook>('playbook', 'playbook', (one) => playbookNames(one, nodes, triggers)),
  ])
  const joining = brands
    .filter(({ joinGift }) => given.of === 'campaign' && joinGift === given.id)
    .map(({ id, name }): Giver => ({ kind: 'brand', id, name: (name as Bundle['name'])['zh-Hant'] }))
  return [...found.flat(), ...joining]
}
