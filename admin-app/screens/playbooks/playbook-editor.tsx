import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { playbook as schema, type Playbook, type Step } from '#shared/domain/playbook/playbook.ts'
import { problems as findProblems } from '#shared/domain/playbook/problems.ts'
import { changeStep, insertStep, moveStep, removeStep } from '#shared/domain/playbook/edit-tree.ts'
import { call, queries, useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import '../../parts/canvas/canvas.css'
import '../../parts/canvas/node.css'
import '../../parts/canvas/panel.css'
import type { Drawing } from '../../parts/canvas/tree.tsx'
import { useHistory } from '../../parts/canvas/use-history.ts'
import '../../parts/editor/editor.css'
import { Conflict } from '../../parts/editor/save-state.tsx'
import { useDraft } from '../../parts/editor/use-draft.ts'
import { toast } from '../../parts/state/toast.tsx'
import { playbooks } from '../../words/rooms.ts'
import { editor } from '../../words/words.ts'
import { Canvas } from './canvas/canvas.tsx'
import { drawExits, drawStep } from './canvas/draw-step.tsx'
import { Panel, type PanelTab } from './panel/panel.tsx'
import { type Campaigns, kinds, namesOf, type PlaybookPage, type Programs, sayStep } from './playbook-kinds.ts'
import { countChanges, PlaybookBar, Thumbbar } from './playbook-bar.tsx'
import { PublishPlaybook } from './publish-playbook.tsx'
import { givenBefore } from './canvas/given-before.ts'
import { freshStepId, fromTemplate, startingPlaybook } from './starting-playbook.ts'
import { walkNodes } from './canvas/walk-nodes.ts'

export const TRIGGER = 'trigger'

export const PlaybookEditor = ({
  page: asked,
  campaigns,
  programs,
}: {
  page: PlaybookPage
  campaigns: Campaigns
  programs: Programs
}) => {
  const { brand, may } = useHere()
  const mayWrite = may('playbooks.write')
  const [selected, setSelected] = useState<string>(TRIGGER)
  const [tab, setTab] = useState<PanelTab>('step')
  const [sheet, setSheet] = useState(false)
  const [asking, ask] = useState(false)
  const draft = useDraft<Playbook, PlaybookPage>({
    page: asked,
    starting: startingPlaybook(),
    isWhole: (settings) => schema.safeParse(settings).success,
    save: (settings, draftVersion, key) =>
      call('PUT /admin/playbooks/{id}/draft', { id: asked.id, brand: brand.id, settings, draftVersion }, { key }),
    reread: async () => {
      const read = await call('GET /admin/playbooks/{id}', { id: asked.id, brand: brand.id })
      return read.ok ? read.value : undefined
    },
  })
  const { page, settings: playbook, state } = draft
  const history = useHistory(playbook, draft.change)
  const refresh = () => void queries.invalidateQueries({ queryKey: ['GET /admin/playbooks'] })
  const publish = useAct('POST /admin/playbooks/{id}/publication', {
    done: (answer) => {
      draft.stand(answer)
      ask(false)
      toast(fill(editor.published, { version: answer.liveVersion ?? 1 }))
      refresh()
    },
  })
  const pause = useAct('POST /admin/playbooks/{id}/pause', {
    done: (answer) => {
      draft.stand(answer)
      toast(playbooks.paused)
      refresh()
    },
  })

  const names = namesOf(playbook, campaigns, programs)
  const isLive = (of: 'campaign' | 'program', id: string) =>
    (of === 'campaign' ? campaigns : programs).some((one) => one.id === id && one.live !== null)
  const problems = findProblems(playbook, kinds, isLive)
  const changed = countChanges(playbook, page.live)

  const select = (id: string) => {
    setSelected(id)
    setTab('step')
    setSheet(true)
  }
  const focusNode = (id: string) =>
    requestAnimationFrame(() => {
      const node = document.querySelector<HTMLElement>(`[data-node="${id}"]`)
      node?.focus({ preventScroll: true })
      node?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
    })
  const changeSteps = (steps: Step[], what: string) => history.act({ ...playbook, steps }, what)
  const remove = (step: Step) => {
    changeSteps(removeStep(playbook.steps, step.id), `remove ${step.id}`)
    setSelected(TRIGGER)
    setSheet(false)
    toast(fill(playbooks.removed, { what: sayStep(step, names) }), history.undo)
  }
  const move = (step: Step, by: 1 | -1) => {
    changeSteps(moveStep(playbook.steps, step.id, by), `move ${step.id}`)
    focusNode(step.id)
  }

  const drawing: Drawing = {
    kinds: mayWrite ? [...kinds.nodes.values()] : null,
    hasGoal: playbook.goal !== null,
    add: (place, kind) => {
      const settings = kind.startingAfter?.(givenBefore(playbook.steps, place)) ?? kind.starting
      const step = { id: freshStepId(playbook.steps), kind: kind.kind, settings }
      const exits = kind.exits(settings).map(({ exit }) => exit)
      changeSteps(insertStep(playbook.steps, place, step, exits), `add ${step.id}`)
      select(step.id)
      focusNode(step.id)
    },
    exits: drawExits(page),
    draw: drawStep({
      page,
      names,
      problems,
      selected,
      select,
      onKeyDown: (event, step) => {
        walkNodes(event)
        if (!mayWrite) return
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
        if (event.key === 'Delete' || event.key === 'Backspace') remove(step)
        else if (event.altKey && by) move(step, by)
        else return
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
  const go = (id: string | null) => {
    select(id ?? TRIGGER)
    focusNode(id ?? TRIGGER)
  }
  const inside = page.inside.reduce((sum, { members }) => sum + members, 0)

  return (
    <div class="workbench">
      <PlaybookBar
        playbook={playbook}
        page={page}
        changed={changed}
        state={state}
        problems={problems.length}
        mayWrite={mayWrite}
        history={history}
        showProblems={() => setTab('problems')}
        publish={() => ask(true)}
      />
      <div class="canvas">
        <Conflict state={state} settle={(isMine) => void draft.settle(isMine)} />
        <Canvas
          playbook={playbook}
          page={page}
          names={names}
          drawing={drawing}
          problems={problems}
          isSelected={selected === TRIGGER}
          select={() => select(TRIGGER)}
        />
      </div>
      <Panel
        isOpen={sheet}
        close={() => setSheet(false)}
        tab={tab}
        setTab={setTab}
        selected={selected}
        playbook={playbook}
        page={page}
        names={names}
        problems={problems}
        campaigns={campaigns}
        programs={programs}
        mayWrite={mayWrite}
        inside={inside}
        go={go}
        change={history.act}
        changeStep={(step, settings) => changeSteps(changeStep(playbook.steps, step.id, settings), `change ${step.id}`)}
        remove={remove}
        move={move}
        takeTemplate={(template) => {
          const live = campaigns.find((one) => one.live !== null)?.id
          history.act(fromTemplate(template, brand.name, live), 'template')
        }}
        pause={() => pause.mutate({ id: page.id, brand: brand.id })}
        pausing={pause.isPending}
      />
      {mayWrite && (
        <Thumbbar
          page={page}
          changed={changed}
          state={state}
          problems={problems.length}
          showProblems={() => {
            setTab('problems')
            setSheet(true)
          }}
          publish={() => ask(true)}
        />
      )}
      {asking && page.draftVersion !== null && (
        <PublishPlaybook
          playbook={playbook}
          page={page}
          names={names}
          busy={publish.isPending}
          refusal={publish.error}
          close={() => ask(false)}
          publish={() => publish.mutate({ id: page.id, brand: brand.id, draftVersion: page.draftVersion! })}
        />
      )}
    </div>
  )
}
