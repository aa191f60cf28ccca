import { FormLine } from '../../../ui/form/form-line.tsx'
import type { SettingsProps } from '../family.ts'
import { TAG_MAX, type TagSettings } from './node.ts'

export default function TagForm({ settings, change, missing }: SettingsProps<TagSettings>) {
  return (
    <FormLine label="標籤">
      <div class="stack">
        <input
          class="input"
          aria-label="標籤"
          maxLength={TAG_MAX}
          placeholder="例如：新客已回"
          value={settings.tag ?? ''}
          aria-invalid={missing.includes('tag') || undefined}
          onInput={(event) => change({ tag: event.currentTarget.value })}
        />
        <p class="field__hint">會員頁看得到，之後也能用來分岔。</p>
      </div>
    </FormLine>
  )
}
