import { expect, it } from 'vitest'
import { chosenMeeting } from '../../renderer/areas/meetings/chosen-meeting.ts'

it('takes of a folder the meeting’s file and the reports it names, and nothing else of the clerk’s', async () => {
  const { file, others } = await chosenMeeting([
    inFolder('February/Photo.jpg', ''),
    inFolder('February/reports/pond.docx', 'pond'),
    inFolder('February/reports/private.docx', 'private'),
    inFolder('February/meeting.json', meeting('reports/pond.docx')),
    inFolder('February/old/settings.json', '{}'),
  ])

  expect(file.name).toBe('meeting.json')
  expect(others.map(({ place }) => place)).toEqual(['reports/pond.docx'])
})

it('takes an office’s file before the meetings it names, and their reports with them', async () => {
  const { file, others } = await chosenMeeting([
    inFolder('Office/february.json', meeting('reports/pond.docx')),
    inFolder('Office/office.json', '{"format":"packwright-office/1","meetings":["february.json"]}'),
    inFolder('Office/reports/pond.docx', 'pond'),
  ])

  expect(file.name).toBe('office.json')
  expect(others.map(({ place }) => place)).toEqual(['february.json', 'reports/pond.docx'])
})

it('takes files chosen by themselves by their names', async () => {
  const { others } = await chosenMeeting([
    new File([meeting('reports\\\\pond.docx')], 'meeting.json'),
    new File(['pond'], 'pond.docx'),
  ])

  expect(others.map(({ place }) => place)).toEqual(['pond.docx'])
})

it('hands a file over that is not JSON as it should be: the application says where it is wrong', async () => {
  const { file, others } = await chosenMeeting([new File(['{'], 'meeting.json')])
  expect([file.name, others]).toEqual(['meeting.json', []])
})

it('asks which one when several could be the meeting’s, and says when there is none', async () => {
  const two = [inFolder('M/a.json', meeting('x.docx')), inFolder('M/b.json', meeting('x.docx'))]
  await expect(chosenMeeting(two)).rejects.toThrow(
    'More than one file could be the meeting’s: a.json, b.json.',
  )
  await expect(chosenMeeting([new File([''], 'pond.docx')])).rejects.toMatchObject({
    code: 'no-meeting-file',
  })
})

function meeting(docx: string): string {
  return `{"format":"packwright-case-meeting/1","reports":[{"docx":"${docx}"}]}`
}

/** A file as a browser gives it from a chosen folder. */
function inFolder(place: string, text: string): File {
  const file = new File([text], place.split('/').at(-1) ?? '')
  return Object.defineProperty(file, 'webkitRelativePath', { value: place })
}
