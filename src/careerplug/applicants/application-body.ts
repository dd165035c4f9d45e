import { noPreviousJobText } from '../../shared/domain/application-problems.ts';
import type { OutgoingApplication } from '../client.ts';

type Answer = { readonly id: string; readonly value: string };

/** `InboundApp` of CareerPlug's document. What a person did not tell is left out unless it is required there. */
export type ApplicationBody = {
  readonly job_id: number;
  readonly app: Readonly<Record<string, unknown>>;
  readonly prescreen_answers: readonly Answer[];
};

/** Null when a résumé file was attached and its bytes are not at hand: it is never sent without it. */
export function toApplicationBody({
  application,
  jobId,
  resumeFile,
  sourceId,
}: OutgoingApplication): ApplicationBody | null {
  const resume = toResume(application.resume, resumeFile);
  if (resume === 'missing') return null;
  const { hasNoPreviousJob } = application;
  return {
    job_id: jobId,
    app: {
      email: application.email.trim(),
      firstname: application.firstName.trim(),
      lastname: application.lastName.trim(),
      phone: application.phone.trim(),
      ...(application.address.trim() === '' ? {} : { address: application.address.trim() }),
      city: application.city.trim(),
      state: application.state.trim(),
      postal_code: application.postalCode.trim(),
      recent_title: hasNoPreviousJob ? noPreviousJobText : application.recentTitle.trim(),
      recent_employer: hasNoPreviousJob ? noPreviousJobText : application.recentEmployer.trim(),
      ...(sourceId === null ? {} : { source_id: sourceId }),
      ...(resume === null ? {} : { resume }),
      ...(application.coverLetter.trim() === '' ? {} : { cover_letter: application.coverLetter }),
    },
    prescreen_answers: application.answers.flatMap(toAnswers),
  };
}

/**
 * How CareerPlug takes several choices of one question is unknown (facts.md, Shapes): one entry per choice,
 * same id. This is the one place to change when a real account says otherwise.
 */
function toAnswers(answer: OutgoingApplication['application']['answers'][number]): Answer[] {
  return answer.values
    .filter((value) => value.trim() !== '')
    .map((value) => ({ id: answer.questionId, value }));
}

function toResume(
  resume: OutgoingApplication['application']['resume'],
  file: OutgoingApplication['resumeFile'],
): Readonly<Record<string, unknown>> | null | 'missing' {
  if (resume === null) return null;
  if (resume.kind === 'text') return resume.text.trim() === '' ? null : { text: resume.text };
  if (file === null) return 'missing';
  return { file: { name: file.name, data: file.base64, content_type: file.contentType } };
}
