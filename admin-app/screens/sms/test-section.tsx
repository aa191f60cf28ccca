import { Send } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { useAct } from '../../data/api.ts'
import { useHere } from '../../data/here.tsx'
import { Button } from '../../parts/form/button.tsx'
import { TextField } from '../../parts/form/text-field.tsx'
import { Section } from '../../parts/page/section.tsx'
import { Refused } from '../../parts/state/refused.tsx'
import { smsWords as words } from '../../words/rooms.ts'

/** One SMS to one's own phone; that it is paid for is said before it goes. */
export const TestSection = () => {
  const { brand } = useHere()
  const [phone, setPhone] = useState('')
  const test = useAct('POST /admin/sms/tests', { refreshes: ['GET /admin/sms'] })
  return (
    <Section title={words.test} note={words.testNote}>
      <form
        class="keys"
        onSubmit={(event) => {
          event.preventDefault()
          test.mutate({ brand: brand.id, phone })
        }}
      >
        <TextField
          label={words.testPhone}
          hint={words.testHint}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={20}
          value={phone}
          onValue={setPhone}
        />
        <div class="keys__foot">
          <Refused refusal={test.error} />
          <div class="row">
            <Button icon={Send} type="submit" busy={test.isPending} disabled={phone.trim() === ''}>
              {test.isPending ? words.testing : words.testGo}
            </Button>
            <span class="note" role="status">
              {test.data ? fill(words.tested, { to: test.data.to }) : ''}
            </span>
          </div>
        </div>
      </form>
    </Section>
  )
}
