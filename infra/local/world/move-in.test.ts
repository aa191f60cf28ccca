import { expect, test } from 'vitest'
import { openVault } from '../vault.ts'
import { moveIn } from './move-in.ts'

test('a kept world at another address finds its own pages there, and leaves what only looks alike', () => {
  const vault = openVault(':memory:')
  const channels = vault.drawer<{ webhook: string }>('line.channel')
  moveIn(vault, 'http://127.0.0.1:4000')
  channels.put('own', { webhook: 'http://127.0.0.1:4000/api/line/1/webhook' })
  channels.put('other', { webhook: 'http://127.0.0.1:40001/webhook' })
  moveIn(vault, 'http://127.0.0.1:5000')
  expect(channels.get('own')).toEqual({ webhook: 'http://127.0.0.1:5000/api/line/1/webhook' })
  expect(channels.get('other')).toEqual({ webhook: 'http://127.0.0.1:40001/webhook' })
  moveIn(vault, 'http://127.0.0.1:5000')
  expect(channels.get('own')).toEqual({ webhook: 'http://127.0.0.1:5000/api/line/1/webhook' })
  vault.close()
})
