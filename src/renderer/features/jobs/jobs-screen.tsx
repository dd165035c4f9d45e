import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobQuery, Near } from '../../../shared/contract/jobs.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { useGo, type Place } from '../../desk/place.tsx';
import { settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { JobDetail } from './job-detail.tsx';
import { JobList } from './job-list.tsx';
import { everyOpenJob } from './queries.ts';

/** The jobs of the account beside the one that is open. */
export function JobsScreen({ place }: { readonly place: Extract<Place, { section: 'jobs' }> }) {
  const go = useGo();
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');
  const [openCount, setOpenCount] = useState(0);
  const query = place.query ?? everyOpenJob;
  const changeQuery = (changed: JobQuery): void => go({ ...place, query: changed });
  const changeNear = (near: Near | null): void => {
    const { near: _before, ...rest } = place;
    go(near === null ? rest : { ...rest, near });
  };
  const select = (jobId: JobId): void => {
    if (jobId !== place.jobId) go({ ...place, jobId });
  };
  return (
    <SplitPanes
      width={settings.listWidth}
      onWidth={(listWidth) => updateSettings.mutate({ listWidth })}
      list={
        <JobList
          query={query}
          near={place.near ?? null}
          selectedId={place.jobId}
          density={settings.density}
          onQuery={changeQuery}
          onNear={changeNear}
          onSelect={select}
          onOpen={() => setOpenCount((count) => count + 1)}
        />
      }
      detail={<JobDetail jobId={place.jobId} openCount={openCount} />}
    />
  );
}
