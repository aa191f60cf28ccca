import { Bug } from 'lucide-preact'
import { Component, type ComponentChildren } from 'preact'
import { states } from '../../words/words.ts'
import { Button } from '../form/button.tsx'
import { Blank } from './blank.tsx'

/** A screen that threw: the rail stays, so that one can go elsewhere. */
export class Broken extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Blank
        icon={Bug}
        title={states.lostTitle}
        actions={
          <Button kind="main" onClick={() => location.reload()}>
            {states.reload}
          </Button>
        }
      >
        {states.lostBody}
      </Blank>
    )
  }
}
