import { spoken } from '../../../../ui/locale.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { zhHant } from './zh-hant.ts'

export const words = spoken({ 'zh-Hant': zhHant, en, ja })
