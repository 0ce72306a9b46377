# reviewed: no

api-problem-no-key = គ្មានសោ ឬសោនេះមិនត្រឹមត្រូវទេ។
api-problem-not-found = រកមិនឃើញទេ។
api-problem-wrong-method = អាសយដ្ឋាននេះត្រូវហៅតាមវិធីផ្សេង។
api-problem-bad-body = អានអ្វីដែលបានផ្ញើមិនបានទេ។
api-problem-too-large = អ្វីដែលបានផ្ញើវែងពេក។
api-problem-wrong-hash = ត្រាមិនដូចត្រារបស់បាច់ទេ។ សូមយកបាច់នេះម្តងទៀត។
api-problem-not-next = មានលេខមួយទៀតដែលត្រូវមកមុន។
api-problem-other-results = លេខនេះបានប្រើរួចហើយ ជាមួយលទ្ធផលផ្សេង។
api-problem-size = គ្មានលទ្ធផល ឬលទ្ធផលច្រើនពេក។
api-problem-twice = ការណែនាំមួយមានពីរដង។
api-problem-unknown-instruction = មិនមានការណែនាំនេះ ឬបាច់របស់វាមិនទាន់បញ្ជាក់ថាបានទទួល។
api-problem-closed-before = ការណែនាំនេះមានលទ្ធផលរួចហើយ។
api-problem-early = ថ្ងៃនៃលទ្ធផលមិនទាន់មកដល់ទេ។
api-problem-broken = យើងមានបញ្ហា។ សូមសុំម្តងទៀតពេលក្រោយ។
api-problem-busy = មានកិច្ចការច្រើនពេក។ សូមសុំម្តងទៀតបន្តិចទៀត។
