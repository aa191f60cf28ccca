// Who is here, which brand they look at, and what they may do.
import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { mayActAt } from '#shared/domain/staff/own-stores.ts'
import type { Permission } from '#shared/domain/staff/permission.ts'
import { keepClock } from './clock.ts'
import { brandToShow, keepBrand, keptBrand } from './kept-brand.ts'

export type Me = OutputOf<Api['GET /admin/me']>
export type BrandHere = Me['brands'][number]

export interface Here {
  me: Me
  brand: BrandHere
  /** Of the brand’s stores those this person looks after. */
  ownStores: BrandHere['stores']
  may: (permission: Permission) => boolean
  showBrand: (id: BrandHere['id']) => void
}

const Context = createContext<Here | null>(null)

export const useHere = (): Here => useContext(Context)!
/** For parts that may also stand outside the desk. */
export const useHereIfAny = (): Here | null => useContext(Context)

/** A link may name its brand (`?brand=`): a colleague who opens it sees the same thing. */
export const HereProvider = ({ me, children }: { me: Me; children: ComponentChildren }) => {
  const { query } = useLocation()
  const [chosen, choose] = useState<string | null>(() => keptBrand(me.id))
  const brand = brandToShow(me.brands, query.brand, chosen)
  useEffect(() => keepClock(me.now), [me.now])
  useEffect(() => {
    if (brand.id !== chosen) {
      choose(brand.id)
      keepBrand(me.id, brand.id)
    }
  }, [brand.id, chosen, me.id])
  const here: Here = {
    me,
    brand,
    ownStores: brand.stores.filter(({ id }) => mayActAt(me.boundTo, id).ok),
    may: (permission) => me.permissions.includes(permission),
    showBrand: (id) => {
      keepBrand(me.id, id)
      choose(id)
    },
  }
  return <Context.Provider value={here}>{children}</Context.Provider>
}
