export * from '../../zh-hant/rooms/index.ts'
export { archiveWords } from './archive.ts'
