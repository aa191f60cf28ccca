import { clerkWhoIs, isOwn } from '#functions/abilities/hands.ts'
import { brandOfStore, dayEnds } from '#functions/abilities/house.ts'
import { now } from '../platform/clock.ts'
import { subscribe } from '../platform/subscriber.ts'
import { watchEvent } from './unusual/watch-event.ts'

const watch = watchEvent({ dayEnds, brandOfStore, isOwn, clerkWhoIs })

export const handler = subscribe((event) => watch(event, now()))
