import type { CallOutput } from '../../shared/contract/contract.ts';
import { mostOnPaper } from '../../shared/contract/export.ts';
import type { Selection } from '../../shared/contract/marks.ts';
import { fullName } from '../../shared/domain/applicant.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { idsOf, type Reads } from './selected.ts';

/** As much of a list as goes on paper, and how long it is. */
export async function listForPaper(
  store: Reads,
  selection: Selection,
): Promise<Result<CallOutput<'export.listForPaper'>>> {
  const ids = await idsOf(store, selection);
  if (!ids.ok) return ids;
  const listed = await store.applicants.listed(ids.value.slice(0, mostOnPaper));
  if (!listed.ok) return listed;
  return ok({
    totalCount: ids.value.length,
    people: listed.value.map(({ applicant, decision, stars }) => ({
      id: applicant.id,
      name: fullName(applicant),
      phone: applicant.phone,
      jobName: applicant.jobName,
      locationName: applicant.location?.name ?? '',
      status: applicant.status,
      stepName: applicant.stepName,
      appliedAt: applicant.appliedAt,
      decision,
      stars,
    })),
  });
}
