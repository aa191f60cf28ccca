// One process of the long model test: plays its part of the histories by a seed of its own, and tells how far it is.
import type { Tally } from '../model/play/play.ts'
import type { Part, Told } from './histories.ts'

process.once('message', ({ table, ...part }: Part) => {
  void (async () => {
    const { ACTS, openInMemory, openOnDynamodb, playAll } = await import('../model/play-all.ts')
    const tally: Tally = {}
    const tell = (told: Told) => process.send!(told)
    try {
      const forget = table ? await openOnDynamodb(table.url, table.name) : await openInMemory()
      await playAll({
        ...part,
        acts: ACTS,
        forget,
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
