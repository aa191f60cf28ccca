// A store manager sets up cards of their own store, and nothing wider.
import { cafe } from '../../../../local/seed/demo-cafe.ts'
import { BRAND, ELSEWHERE, STORE } from '../places.ts'
import type { Row } from '../refuses.ts'
import type { Scene } from '../scene.ts'

const DRAFT = 'PUT /admin/programs/{id}/draft'
const PUBLISH = 'POST /admin/programs/{id}/publication'
const SHUT = 'POST /admin/programs/{id}/archive'
const OPEN = 'DELETE /admin/programs/{id}/archive'

let made = 0
const newCard = () => ({ id: `crd_${'0'.repeat(23)}S${String(++made).padStart(2, '0')}` as never, brand: BRAND })
const stampsAt = ({ stage }: Scene, ...stores: string[]) => ({ ...stage.stamps, stores }) as never
const chained = (scene: Scene, program: string) => ({
  ...scene.stage.stamps,
  stores: [STORE],
  settings: { ...scene.stage.stamps.settings, next: { kind: 'chains', program } },
})

/** Drafted by the owner. */
const drafted = async (
  { door, owner }: Scene,
  settings: object,
  at = newCard(),
  draftVersion: number | null = null,
) => {
  const page = await door.must(DRAFT, owner, { ...at, settings: settings as never, draftVersion })
  return { ...at, draftVersion: page.draftVersion as number }
}
const live = async (scene: Scene, settings: object) => {
  const { draftVersion, ...at } = await drafted(scene, settings)
  await scene.door.must(PUBLISH, scene.owner, { ...at, draftVersion })
  return at
}

const refused = (
  route: Row['route'],
  bad: string,
  input: Row['input'],
  word: Row['word'] = 'card-not-own-stores',
): Row => ({
  as: 'manager',
  route,
  bad,
  input,
  word,
})

const SAVED: Row[] = [
  refused(DRAFT, 'a card of every store', (scene) => ({ ...newCard(), settings: stampsAt(scene), draftVersion: null })),
  refused(DRAFT, 'a card of another store', (scene) => ({
    ...newCard(),
    settings: stampsAt(scene, ELSEWHERE),
    draftVersion: null,
  })),
  refused(DRAFT, 'a card of their store and another', (scene) => ({
    ...newCard(),
    settings: stampsAt(scene, STORE, ELSEWHERE),
    draftVersion: null,
  })),
  refused(DRAFT, 'the brand’s card, made one of their store', (scene) => ({
    id: scene.ids.stamps,
    brand: BRAND,
    settings: stampsAt(scene, STORE),
    draftVersion: null,
  })),
  refused(DRAFT, 'a card of their store, made the brand’s', async (scene) => ({
    ...(await live(scene, stampsAt(scene, STORE))),
    settings: stampsAt(scene),
    draftVersion: null,
  })),
  refused(DRAFT, 'a draft of the brand', async (scene) => ({
    ...(await drafted(scene, stampsAt(scene))),
    settings: stampsAt(scene, STORE),
  })),
  refused(DRAFT, 'a card that hands on to the brand’s', (scene) => ({
    ...newCard(),
    settings: chained(scene, scene.ids.stamps),
    draftVersion: null,
  })),
  refused(DRAFT, 'a card that hands on to one of another store', async (scene) => ({
    ...newCard(),
    settings: chained(scene, (await live(scene, stampsAt(scene, ELSEWHERE))).id),
    draftVersion: null,
  })),
  refused(
    DRAFT,
    'stored value, which the company owes',
    (scene) => ({
      ...newCard(),
      settings: { ...scene.tills.storedValue(cafe.company.id), stores: [STORE] },
      draftVersion: null,
    }),
    'not-allowed',
  ),
  refused(
    DRAFT,
    'a card of the whole group',
    (scene) => ({ ...newCard(), scope: 'group', settings: stampsAt(scene, STORE), draftVersion: null }),
    'not-allowed',
  ),
  {
    ...refused(
      DRAFT,
      'by somebody who only reads',
      (scene) => ({ ...newCard(), settings: stampsAt(scene, STORE), draftVersion: null }),
      'not-allowed',
    ),
    as: 'analyst',
  },
]

const PUBLISHED: Row[] = [
  refused(PUBLISH, 'a draft of the brand', (scene) => drafted(scene, stampsAt(scene))),
  refused(PUBLISH, 'a draft that makes the card of their store the brand’s', async (scene) =>
    drafted(scene, stampsAt(scene), await live(scene, stampsAt(scene, STORE))),
  ),
  refused(PUBLISH, 'a draft that makes the brand’s card one of their store', async (scene) =>
    drafted(scene, stampsAt(scene, STORE), await live(scene, stampsAt(scene))),
  ),
  refused(PUBLISH, 'a draft of another store', (scene) => drafted(scene, stampsAt(scene, ELSEWHERE))),
]

const SHELVED: Row[] = [
  refused(SHUT, 'the brand’s card', ({ ids }) => ({ id: ids.stamps, brand: BRAND })),
  refused(SHUT, 'a card of another store', (scene) => live(scene, stampsAt(scene, ELSEWHERE))),
  refused(OPEN, 'the brand’s card', ({ old }) => ({ id: old.points, brand: BRAND })),
  refused(
    'PUT /admin/campaigns/{id}/draft',
    'a coupon, which is the brand’s',
    ({ open, stage }) => ({ id: open.campaign, brand: BRAND, settings: stage.reward, draftVersion: null }),
    'not-allowed',
  ),
]

export const STORE_CARD_ROWS: Row[] = [...SAVED, ...PUBLISHED, ...SHELVED]
