// One process of the long model test: plays its part of the histories by a seed of its own, and tells how far it is.
import type * as Playing from '../model/play-all.ts'
import type { Tally } from '../model/play/play.ts'
import type { Part, Told } from './histories.ts'

const openFor = (
  { openHousesInMemory, openHousesOnDynamodb, openInMemory, openOnDynamodb }: typeof Playing,
  inHouses: boolean,
  table: Part['table'],
) => {
  if (inHouses) return table ? openHousesOnDynamodb(table.url, table.name) : openHousesInMemory()
  return table ? openOnDynamodb(table.url, table.name) : openInMemory()
}

process.once('message', ({ table, ...part }: Part) => {
  void (async () => {
    const play = await import('../model/play-all.ts')
    const tally: Tally = {}
    const tell = (told: Told) => process.send!(told)
    try {
      await play.playAll({
        ...part,
        acts: play.ACTS,
        forget: await openFor(play, part.inHouses, table),
        ...(part.inHouses && { file: 'model/houses/houses.test' }),
        tally,
        onPlayed: (played) => void (played % 100 === 0 && tell({ played })),
      })
      tell({ done: tally })
    } catch (error) {
      tell({ wrong: error instanceof Error ? error.message : String(error) })
    }
    process.disconnect()
  })()
})
