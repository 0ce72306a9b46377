//! The portal as a browser sees it, on a real database.

#[path = "portal/account.rs"]
mod account;
#[path = "portal/activation.rs"]
mod activation;
#[path = "portal/activation_slip.rs"]
mod activation_slip;
#[path = "portal/address_limit.rs"]
mod address_limit;
#[path = "portal/age_out.rs"]
mod age_out;
#[path = "portal/appeal.rs"]
mod appeal;
#[path = "portal/approval.rs"]
mod approval;
#[path = "portal/audit.rs"]
mod audit;
#[path = "portal/authorisation.rs"]
mod authorisation;
#[path = "portal/award_decisions.rs"]
mod award_decisions;
#[path = "portal/award_list.rs"]
mod award_list;
#[path = "portal/back_office.rs"]
mod back_office;
#[path = "portal/back_office_decides.rs"]
mod back_office_decides;
#[path = "portal/browser.rs"]
mod browser;
#[path = "portal/case_withdraw.rs"]
mod case_withdraw;
#[path = "portal/cases.rs"]
mod cases;
#[path = "portal/claim_calls.rs"]
mod claim_calls;
#[path = "portal/claim_record.rs"]
mod claim_record;
#[path = "portal/claimant_letter.rs"]
mod claimant_letter;
#[path = "portal/claimants.rs"]
mod claimants;
#[path = "portal/claimants_kept.rs"]
mod claimants_kept;
#[path = "portal/complaints.rs"]
mod complaints;
#[path = "portal/contact.rs"]
mod contact;
#[path = "portal/contract.rs"]
mod contract;
#[path = "portal/death.rs"]
mod death;
#[path = "portal/death_claim.rs"]
mod death_claim;
#[path = "portal/death_claim_others.rs"]
mod death_claim_others;
#[path = "portal/death_claim_signed_in.rs"]
mod death_claim_signed_in;
#[path = "portal/death_money.rs"]
mod death_money;
#[path = "portal/death_registry.rs"]
mod death_registry;
#[path = "portal/death_telling.rs"]
mod death_telling;
#[path = "portal/delegates.rs"]
mod delegates;
#[path = "portal/demo_phone.rs"]
mod demo_phone;
#[path = "portal/demo_voice.rs"]
mod demo_voice;
#[path = "portal/draft_papers.rs"]
mod draft_papers;
#[path = "portal/draft_papers_beside.rs"]
mod draft_papers_beside;
#[path = "portal/draft_papers_kept.rs"]
mod draft_papers_kept;
#[path = "portal/draft_papers_once.rs"]
mod draft_papers_once;
#[path = "portal/draft_papers_opened.rs"]
mod draft_papers_opened;
#[path = "portal/draft_papers_over.rs"]
mod draft_papers_over;
#[path = "portal/drafts.rs"]
mod drafts;
#[path = "portal/feed_client.rs"]
mod feed_client;
#[path = "portal/forms.rs"]
mod forms;
#[path = "portal/guardians.rs"]
mod guardians;
#[path = "portal/letter_kinds.rs"]
mod letter_kinds;
#[path = "portal/letter_paper.rs"]
mod letter_paper;
#[path = "portal/letters.rs"]
mod letters;
#[path = "portal/listen.rs"]
mod listen;
#[path = "portal/lock.rs"]
mod lock;
#[path = "portal/machine.rs"]
mod machine;
#[path = "portal/machine_cases.rs"]
mod machine_cases;
#[path = "portal/machine_cases_refused.rs"]
mod machine_cases_refused;
#[path = "portal/machine_claimants.rs"]
mod machine_claimants;
#[path = "portal/machine_guesses.rs"]
mod machine_guesses;
#[path = "portal/machine_papers.rs"]
mod machine_papers;
#[path = "portal/machine_tells.rs"]
mod machine_tells;
#[path = "portal/merges.rs"]
mod merges;
#[path = "portal/message_choices.rs"]
mod message_choices;
#[path = "portal/my_data.rs"]
mod my_data;
#[path = "portal/my_pension.rs"]
mod my_pension;
#[path = "portal/not_carried_out.rs"]
mod not_carried_out;
#[path = "portal/not_right.rs"]
mod not_right;
#[path = "portal/not_right_choice.rs"]
mod not_right_choice;
#[path = "portal/paper_files.rs"]
mod paper_files;
#[path = "portal/papers.rs"]
mod papers;
#[path = "portal/papers_cut.rs"]
mod papers_cut;
#[path = "portal/papers_refused.rs"]
mod papers_refused;
#[path = "portal/passkeys.rs"]
mod passkeys;
#[path = "portal/payees.rs"]
mod payees;
#[path = "portal/person_papers.rs"]
mod person_papers;
#[path = "portal/person_papers_refused.rs"]
mod person_papers_refused;
#[path = "portal/person_reports.rs"]
mod person_reports;
#[path = "portal/person_reports_disputed.rs"]
mod person_reports_disputed;
#[path = "portal/person_reports_refused.rs"]
mod person_reports_refused;
#[path = "portal/pin_renewal.rs"]
mod pin_renewal;
#[path = "portal/provider.rs"]
mod provider;
#[path = "portal/provider_tls.rs"]
mod provider_tls;
#[path = "portal/public_pages.rs"]
mod public_pages;
#[path = "portal/queue.rs"]
mod queue;
#[path = "portal/queue_offices.rs"]
mod queue_offices;
#[path = "portal/readiness.rs"]
mod readiness;
#[path = "portal/reply.rs"]
mod reply;
#[path = "portal/retirement.rs"]
mod retirement;
#[path = "portal/reveal.rs"]
mod reveal;
#[path = "portal/shown.rs"]
mod shown;
#[path = "portal/sign_in.rs"]
mod sign_in;
#[path = "portal/sign_on.rs"]
mod sign_on;
#[path = "portal/sign_on_proof.rs"]
mod sign_on_proof;
#[path = "portal/sign_on_refused.rs"]
mod sign_on_refused;
#[path = "portal/sign_on_tls.rs"]
mod sign_on_tls;
#[path = "portal/soft_key.rs"]
mod soft_key;
#[path = "portal/staff_binding.rs"]
mod staff_binding;
#[path = "portal/staff_binding_refused.rs"]
mod staff_binding_refused;
#[path = "portal/staff_counter.rs"]
mod staff_counter;
#[path = "portal/staff_members.rs"]
mod staff_members;
#[path = "portal/staff_messages.rs"]
mod staff_messages;
#[path = "portal/staff_passkeys.rs"]
mod staff_passkeys;
#[path = "portal/staff_passkeys_refused.rs"]
mod staff_passkeys_refused;
#[path = "portal/staff_places.rs"]
mod staff_places;
#[path = "portal/staff_reminders.rs"]
mod staff_reminders;
#[path = "portal/staff_rules.rs"]
mod staff_rules;
#[path = "portal/staff_sign_in.rs"]
mod staff_sign_in;
#[path = "portal/survivors_claim.rs"]
mod survivors_claim;
#[path = "portal/survivors_link.rs"]
mod survivors_link;
#[path = "portal/trusted_contact.rs"]
mod trusted_contact;
#[path = "portal/voice.rs"]
mod voice;
#[path = "portal/watching.rs"]
mod watching;
#[path = "portal/what_if.rs"]
mod what_if;
