/** The council itself: invented, as is everyone and everything in the sample office. */
export const authority = {
  name: 'Borough of Northmere',
  nation: 'England',
  signatory: { name: 'Imogen Farraday-Okoro', post: 'Chief Executive and Proper Officer' },
  clerk: { name: 'Leonie Hartsough', email: 'leonie.hartsough@northmere.example' },
} as const

/** The notice on every front sheet of the council. */
export const notice = {
  heading: 'Coming to the meeting, or watching it',
  paragraphs: [
    'Meetings in Part 1 are open to everyone. The Council Chamber is on the first floor of the Town Hall; there is a lift from the Market Street entrance and a hearing loop in the chamber.',
    'The public part is also shown live at https://www.northmere.example/watch and stays there until the end of the civic year. The recording is a courtesy: the record of what was decided is the minutes.',
    'You may film, photograph or report on the public part. Please tell the clerk beforehand if you need a place for a camera, or these papers in large print.',
  ],
} as const
