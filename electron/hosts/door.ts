import { isAbsolute } from 'node:path'
import type { AppEvent, Reply } from '../../shared/contract/contract.ts'
import { largestFileBytes, largestFileWords } from '../../shared/contract/limits.ts'
import { audiences, type Audience } from '../../shared/pack/pack-plan.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { answer, type CallLog } from './answer.ts'
import type { Application } from './application.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'

/** The application's door: everything a window may ask for, answered as data. Both hosts are built on it. */
export interface Door {
  readonly call: Dispatch
  /** The application's own news and that of changes made through this door. */
  listen(listener: (event: AppEvent) => void): () => void
  /** Takes a chosen file's bytes; the value is its token. */
  takeFile(name: string, bytes: Uint8Array): Promise<Reply>
  /** Takes the bytes of a file that was chosen together with one taken before; the value is nothing. */
  takeBeside(token: string, place: string, bytes: Uint8Array): Promise<Reply>
  /**
   * Takes a meeting's file by where it lies. Only a host that has the place from the system's own dialog may ask for it:
   * a page never does.
   */
  takePlace(path: string): Promise<Reply>
  /** The value is the pack's PDF, as bytes. */
  packPdf(packId: number, audience: Audience): Promise<Reply>
  /** The value is the folder of the pack's files. */
  packFolder(packId: number): Promise<Reply>
}

/** Opens the door of an application. `log` gets a line for everything asked. */
export function openDoor(application: Application, log: CallLog, clock: () => Date): Door {
  const listeners = new Set<(event: AppEvent) => void>()
  const announce = (event: AppEvent): void => listeners.forEach((listener) => listener(event))
  const { operations, events, files, packs } = application
  return {
    call: createDispatch({ operations, announce, clock, log }),
    listen(listener) {
      listeners.add(listener)
      const leave = events.listen(listener)
      return () => {
        listeners.delete(listener)
        leave()
      }
    },
    takeFile: (name, bytes) =>
      answer('take file', log, () => {
        const fileName = fileNameOnly(name)
        refuseLarge(fileName, bytes)
        return files.offer(fileName, bytes)
      }),
    takeBeside: (token, place, bytes) =>
      answer('take file', log, () => {
        refuseLarge(fileNameOnly(place), bytes)
        files.offerBeside(token, printable(place), bytes)
        return null
      }),
    takePlace: (path) =>
      answer('take place', log, () => {
        if (!isAbsolute(path) || !path.toLowerCase().endsWith('.json') || printable(path) !== path)
          throw new Problem('no-meeting-file', {})
        return files.offerPath(path)
      }),
    packPdf: (packId, audience) => answer('pack pdf', log, () => packs.pdf(packId, audience)),
    packFolder: (packId) => answer('pack folder', log, () => packs.folder(packId)),
  }
}

/** A pack's PDF by the address both hosts give it: `/packs/12/public.pdf`. `null` for any other address. */
export function packPdfAddress(
  pathname: string,
): { readonly packId: number; readonly audience: Audience } | null {
  const [, id = '', name] = /^\/packs\/([1-9]\d{0,14})\/([a-z]+)\.pdf$/.exec(pathname) ?? []
  const audience = audiences.find((known) => known === name)
  return audience === undefined ? null : { packId: Number(id), audience }
}

/** @throws Problem `word-file-too-large` */
function refuseLarge(fileName: string, bytes: Uint8Array): void {
  if (bytes.byteLength > largestFileBytes)
    throw new Problem('word-file-too-large', { fileName, why: largestFileWords })
}

/** A chosen file is known by its name; folders in front of it, and characters that no file name holds, are left off. */
function fileNameOnly(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return printable(last).slice(0, 255) || 'file'
}

/** Without characters that no file name holds. */
function printable(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, '')
}
