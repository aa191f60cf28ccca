import type { CardKind } from '#shared/domain/card/card-kind.ts'
import type { Gifts } from '#shared/domain/card/gift/gifts.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config, Place } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'

/** A programme of a kind whose units may be given to a friend. */
export interface GivingCard {
  program: Config<Program>
  kind: CardKind & Gifts<unknown, unknown, ReturnType<CardKind['expire']>>
}

const gives = (kind: CardKind): kind is GivingCard['kind'] => kind.setGiftAside !== undefined

export const findGiving = async (place: Place, id: string): Promise<GivingCard | undefined> => {
  const program = (await liveAround<Program>(place, 'program')).find((one) => one.id === id)
  const kind = program && (await loadCard(program.settings.kind))
  return program && kind && gives(kind) ? { program, kind } : undefined
}
