// The form of a programme of any kind: its name, what its kind gives, and the rules that all kinds share.
import type { ComponentChildren } from 'preact'
import { Suspense } from 'preact/compat'
import { useId } from 'preact/hooks'
import type { CardFormProps } from '#shared/plugins/cards/family.ts'
import { cardsAtDesk, drawCardForm } from '#shared/plugins/cards/load.admin.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import type { Uploaded } from '../../../data/upload-picture.ts'
import { Bone } from '../../../parts/state/bone.tsx'
import { cardForm as words } from '../../../words/rooms.ts'
import { BesideLines } from './beside-lines.tsx'
import { EarningLines } from './earning-lines.tsx'
import { FaceLine } from './face-line.tsx'
import type { ProgramFormProps } from './form-props.ts'
import { UnitLine } from './unit-line.tsx'
import type { TierOption } from '../tier-options.ts'
import { WhereLines } from './where-lines.tsx'
import './program-form.css'
import { said } from '../../../words/said.ts'

const NAME_MAX = 24

interface Props
  extends ProgramFormProps, Pick<CardFormProps, 'campaigns' | 'newCampaign' | 'programs' | 'stores' | 'company'> {
  /** Of the whole group: it holds in every store. */
  isGroup: boolean
  /** Of the stores of whoever sets it up, and no wider. */
  isOwnOnly?: boolean
  /** That a member may have, from the bottom up. */
  tiers: readonly TierOption[]
  /** Names of the groups that other cards stand in. */
  pools: readonly string[]
  upload: (file: File) => Promise<Uploaded>
}

const Part = ({ title, id, children }: { title: string; id?: string; children: ComponentChildren }) => {
  const own = useId()
  return (
    <section class="lines form-part" aria-labelledby={own} id={id} tabIndex={id ? -1 : undefined}>
      <h2 id={own}>{title}</h2>
      {children}
    </section>
  )
}

export const ProgramForm = ({ isGroup, isOwnOnly = false, pools, upload, stores, tiers, ...props }: Props) => {
  const { program, change } = props
  const shared = { program, change }
  return (
    <>
      <div class="lines">
        <FormLine label={words.fields.name}>
          <LangFields
            id="card-name"
            label={words.fields.name}
            text={program.name}
            max={NAME_MAX}
            isBad={!program.name['zh-Hant'].trim()}
            change={(name) => change({ ...program, name })}
          />
        </FormLine>
        <UnitLine {...shared} />
      </div>
      <Part title={cardsAtDesk.get(program.kind)?.words.name ?? words.parts.gives} id="card-gives">
        <Suspense fallback={<Bone width={480} />}>
          {drawCardForm(program.kind, {
            settings: program.settings,
            change: (settings) => change({ ...program, settings }),
            unit: said(program.unit),
            campaigns: props.campaigns,
            newCampaign: props.newCampaign,
            programs: props.programs,
            stores,
            tiers,
            ways: program.ways,
            company: props.company,
          })}
        </Suspense>
      </Part>
      <Part title={words.parts.where}>
        <WhereLines {...shared} stores={isGroup ? null : stores} isOwnOnly={isOwnOnly} tiers={tiers} />
      </Part>
      <Part title={words.parts.earning}>
        <EarningLines {...shared} />
      </Part>
      <Part title={words.parts.beside}>
        <BesideLines {...shared} pools={pools} />
      </Part>
      <Part title={words.parts.face}>
        <FaceLine face={program.face} change={(face) => change({ ...program, face })} upload={upload} />
      </Part>
    </>
  )
}
