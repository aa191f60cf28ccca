import type { World } from '../world-face.ts'
import { NotFound, type Page } from '../own-pages.ts'

const channelOf = (world: World, brandId: string): string => {
  const brand = world.facts
    .read()
    .groups.flatMap(({ brands }) => brands)
    .find(({ id }) => id === brandId)
  if (!brand) throw new NotFound(`no brand ${brandId}`)
  return brand.channelId
}

/** `{ name, brandId }`, or `channelId` for an account that no brand has yet. */
export const postPeople = (world: World): Page => ({
  method: 'POST',
  path: '/world/people',
  run: ({ body }) =>
    world.line.people.createPerson({
      name: String(body.name),
      brandChannel: body.channelId ?? channelOf(world, body.brandId),
      personId: body.personId,
      language: body.language,
    }),
})
