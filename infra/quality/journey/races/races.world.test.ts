// Four processes do the same at the same moment: real processes, the real use cases, DynamoDB Local.
import { afterAll, beforeAll } from 'vitest'
import { counters } from './counter-races.ts'
import { coupons } from './coupon-races.ts'
import { openTrack, type Track } from './race-track.ts'
import { refunds } from './refund-races.ts'
import { roads } from './road-races.ts'
import { stocks } from './stock-races.ts'

let opened: Track
const track = () => opened
beforeAll(async () => void (opened = await openTrack()))
afterAll(() => opened?.close())

counters(track)
coupons(track)
roads(track)
refunds(track)
stocks(track)
