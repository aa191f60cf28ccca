import { z } from '../base/schema.ts'
import { event } from './event.ts'

export const posterScanned = event({
  name: 'poster.scanned',
  version: 1,
  data: z.object({ poster: z.string() }),
  example: { poster: 'YK-01' },
})
