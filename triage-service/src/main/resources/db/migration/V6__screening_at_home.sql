-- Who answers a screening: a clinician in the consulting room, or the patient at home because a clinician asked for it.
alter table screening
    add column channel text not null default 'clinic' check (channel in ('clinic', 'patient')),
    -- When the patient had answered all that is theirs to answer; only then may it still lack a clinician's answer.
    add column handed_over_at timestamptz,
    add check (handed_over_at is null or channel = 'patient');
