import { z } from 'zod';

/** An application as POST /apps takes it, after its parameters have been checked. */
export const inboundApplicationSchema = z.object({
  job_id: z.coerce.number().int(),
  app: z.looseObject({
    email: z.string(),
    firstname: z.string(),
    lastname: z.string(),
    phone: z.string(),
    city: z.string(),
    state: z.string(),
    postal_code: z.string(),
    recent_title: z.string(),
    recent_employer: z.string(),
    address: z.string().nullish(),
    country: z.string().nullish(),
    source_id: z.int().nullish(),
    cover_letter: z.string().nullish(),
    resume: z
      .looseObject({
        text: z.string().nullish(),
        file: z.looseObject({ name: z.string(), data: z.string(), content_type: z.string() }).nullish(),
      })
      .nullish(),
  }),
  prescreen_answers: z.array(z.object({ id: z.string(), value: z.string() })),
});
export type InboundApplication = z.infer<typeof inboundApplicationSchema>;
