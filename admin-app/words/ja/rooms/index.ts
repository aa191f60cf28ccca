export * from '../../zh-hant/rooms/index.ts'
