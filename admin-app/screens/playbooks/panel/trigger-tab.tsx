import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { stepIcon } from '../../../parts/canvas/step-icon.ts'
import { Choice } from '../../../parts/form/choice.tsx'
import { Icon } from '../../../parts/show/icon.tsx'
import { playbooks } from '../../../words/rooms.ts'
import { kinds, type Programs } from '../playbook-kinds.ts'
import type { Template } from '../starting-playbook.ts'
import { said } from '../../../words/said.ts'

interface Props {
  playbook: Playbook
  change: (playbook: Playbook, what: string) => void
  programs: Programs
  mayWrite: boolean
  /** Offered while there is nothing yet. */
  takeTemplate: (template: Template) => void
}

const Templates = ({ takeTemplate }: Pick<Props, 'takeTemplate'>) => (
  <FormLine label={playbooks.template}>
    <div class="templates">
      {(Object.keys(playbooks.templates) as Template[]).map((template) => {
        const { name, body } = playbooks.templates[template]
        return (
          <button key={template} type="button" class="attach" onClick={() => takeTemplate(template)}>
            <Icon of={stepIcon(template === 'welcome' ? 'member-joined' : 'card-filled')} size={18} />
            <span>
              {name}
              <small>{body}</small>
            </span>
          </button>
        )
      })}
    </div>
  </FormLine>
)

/** What starts the playbook, and for whom. */
export const TriggerTab = ({ playbook, change, programs, mayWrite, takeTemplate }: Props) => {
  const trigger = kinds.triggers.get(playbook.trigger.kind)
  const { program } = playbook.trigger.settings as { program?: string }
  return (
    <div class="panel__body">
      <fieldset class="plain lines" disabled={!mayWrite}>
        {playbook.steps.length === 0 && <Templates takeTemplate={takeTemplate} />}
        <FormLine label={playbooks.trigger} flat>
          {[...kinds.triggers.values()].map((kind) => (
            <Choice
              key={kind.kind}
              kind="radio"
              name="trigger"
              checked={kind.kind === playbook.trigger.kind}
              onChange={() => change({ ...playbook, trigger: { kind: kind.kind, settings: kind.starting } }, 'trigger')}
              label={said(kind.name)}
            />
          ))}
        </FormLine>
        {trigger?.asks === 'program' && (
          <FormLine label={playbooks.which}>
            <select
              class="select"
              aria-label={playbooks.which}
              value={program ?? ''}
              onChange={(event) => {
                const chosen = event.currentTarget.value
                const settings = chosen ? { program: chosen } : {}
                change({ ...playbook, trigger: { kind: trigger.kind, settings } }, 'trigger')
              }}
            >
              <option value="">{playbooks.anyCard}</option>
              {programs.map(({ id, live, draft }) => (
                <option key={id} value={id}>
                  {said((live ?? draft)!.name)}
                </option>
              ))}
            </select>
          </FormLine>
        )}
      </fieldset>
    </div>
  )
}
