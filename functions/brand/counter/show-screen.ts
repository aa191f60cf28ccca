import { fail, ok, type Result } from '#shared/base/result.ts'
import type { FailureOf, OutputOf } from '#shared/contract/route.ts'
import type { counterScreen } from '#shared/contract/brand.ts'
import { businessDay } from '#shared/base/time.ts'
import type { Face } from '#shared/domain/brand/face.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { CounterDevice } from '../../platform/http/actor.ts'
import type { Chance } from '../../platform/chance.ts'
import { liveConfigs } from '../../platform/table/config.ts'
import type { Turn } from '../../platform/http/http.ts'
import { say, type Text } from '#shared/base/text.ts'
import { findBrand, findDevice, findStore } from '../store.ts'
import { seeDevice } from './see-device.ts'
import { standCode } from './stand-code.ts'
import { readServed } from './store.ts'

const LISTED = 6
/** Of a brand whose first card is still to come. */
const UNNAMED: Text = { 'zh-Hant': '點', en: 'stamps', ja: 'スタンプ' }

export const showScreen =
  (deps: { chance: Chance }) =>
  async (
    _input: object,
    { actor, now, locale }: Turn<CounterDevice>,
  ): Promise<Result<OutputOf<typeof counterScreen>, FailureOf<typeof counterScreen> | 'not-found'>> => {
    const device = await findDevice(actor.group, actor.store, actor.device)
    if (device?.state !== 'paired') return fail('device-revoked')
    const brand = await findBrand(actor.group, actor.brand)
    const store = await findStore(actor.group, actor.brand, actor.store)
    if (!brand || !store) return fail('not-found')

    const [code, lines, programs] = await Promise.all([
      standCode(deps)(brand, actor.store, now),
      readServed(actor.group, actor.store, businessDay(now, brand.dayEndsAtHour)),
      liveConfigs<Program>(brandPlace(actor), 'program'),
      seeDevice(device, now),
    ])
    const stamped = lines.filter(({ kind }) => kind === 'stamp')
    return ok({
      store: {
        id: actor.store,
        name: store.name,
        brandId: actor.brand,
        brandName: say(brand.name as Text, locale),
        face: brand.face as Face,
        unit: programs[0] ? say(programs[0].settings.unit, locale) : say(UNNAMED, locale),
      },
      code,
      today: {
        stamps: stamped.reduce((sum, { stamps }) => sum + stamps, 0),
        people: new Set(stamped.map(({ member }) => member)).size,
        joins: lines.filter(({ kind }) => kind === 'join').length,
      },
      recent: lines
        .filter(({ kind }) => kind !== 'join')
        .slice(0, LISTED)
        .map(({ at, kind, name, words }) => ({
          at,
          kind: kind as 'stamp' | 'redeem',
          name,
          words: say(words as Text, locale),
        })),
      now,
    })
  }

const brandPlace = ({ group, brand }: CounterDevice) => ({ group, brand })
