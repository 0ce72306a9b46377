# reviewed: no
# What the commands say at the terminal.

cli-running = ប្រព័ន្ធកំពុងដំណើរការ៖ { $address }
cli-running-already = ប្រព័ន្ធកំពុងដំណើរការរួចហើយ៖ { $address }
cli-migrated = មូលដ្ឋានទិន្នន័យមានទម្រង់ត្រឹមត្រូវសម្រាប់កំណែនេះ។
cli-invited = { $address }៖ { $link }
cli-invite-hint = តំណនីមួយៗប្រើបានតែម្ដង ក្នុងរយៈពេល ២៤ ម៉ោង។ កុំឱ្យអ្នកដទៃ។
cli-import-rejects = ជួរដេកដែលមិនបានរក្សាទុក មានក្នុងឯកសារ { $file }
cli-import-dry-run = នេះគ្រាន់តែជាការសាកល្បង៖ មិនបានរក្សាទុកអ្វីទេ។
cli-explain-nobody = គ្មានសមាជិកដែលមានលេខ { $number } ទេ។
cli-explain-no-pension = មិនទាន់មានសេចក្ដីសម្រេចអំពីប្រាក់សោធនរបស់សមាជិកនេះទេ។
cli-explain-line = { $title }៖ { $figure }
cli-audit-compared =
    ជួរដេកដែលបានផ្ទៀងផ្ទាត់៖ { $rows } បណ្ដុំ៖ { $batches } ចំណុចត្រួតពិនិត្យ៖ { $checkpoints } បញ្ហា៖ { $problems }។
cli-corrections-none = មិនមានរបាយការណ៍ទេ។
cli-rules-in-force = កំពុងអនុវត្ត
cli-rules-proposal = សំណើ
