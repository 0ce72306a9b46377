# reviewed: no

staff-passkeys-title = កូនសោនៃគណនីមន្ត្រី
staff-passkeys-what = អ្នកអាចចូលដោយម្រាមដៃ មុខ ឬសោឧបករណ៍ ជំនួសពាក្យសម្ងាត់ និងលេខកូដ។
staff-passkeys-proves = កូនសោក៏បញ្ជាក់ថាជាអ្នក មុនអ្នកអនុម័ត។
staff-passkeys-removed-next = ឧបករណ៍អាចនៅបង្ហាញកូនសោនោះ ប៉ុន្តែវាប្រើមិនបានទេ។
staff-passkeys-cannot = ឧបករណ៍នេះមិនអាចរក្សាកូនសោបានទេ។
staff-passkeys-cannot-next = អ្នកនៅតែអាចចូលដោយពាក្យសម្ងាត់ និងលេខកូដ។
staff-passkeys-shared = កុំបង្កើតកូនសោក្នុងឧបករណ៍ដែលអ្នកដទៃអាចបើកសោបាន។
staff-passkeys-name-hint = ឈ្មោះជួយអ្នកចាំថា កូនសោនៅក្នុងឧបករណ៍ណា។
staff-passkeys-name-offered = ឧបករណ៍ធ្វើការ { $date }
staff-passkeys-working = សូមប្រើម្រាមដៃ មុខ ឬសោឧបករណ៍។
staff-passkeys-known = ឧបករណ៍នេះមានកូនសោរបស់អ្នករួចហើយ។
staff-passkeys-copied = កូនសោនេះអាចត្រូវបានគេចម្លង។ វាប្រើលែងបានទេ។ សូមលុបវា ហើយបង្កើតថ្មី។
staff-passkeys-prove-first = មុនបង្កើតកូនសោ សូមបញ្ជាក់ថាជាអ្នក។
staff-passkeys-prove = បន្ត
staff-passkeys-error-proof = សូមបើកទំព័រនេះម្តងទៀត ហើយបញ្ជាក់ថាជាអ្នក។
staff-passkeys-error-password = អ្នកចូលតាមទំព័ររបស់ស្ថាប័ន។ នៅទីនេះ អ្នកមិនអាចរក្សាកូនសោបានទេ។

staff-passkeys-mail-subject = កូនសោនៃគណនីមន្ត្រី
staff-passkeys-mail-added = កូនសោថ្មីមួយត្រូវបានបង្កើត សម្រាប់ចូលគណនីមន្ត្រីរបស់អ្នក។
staff-passkeys-mail-removed = កូនសោមួយនៃគណនីមន្ត្រីរបស់អ្នក ត្រូវបានលុប។
staff-passkeys-mail-copied = កូនសោមួយនៃគណនីមន្ត្រីរបស់អ្នក អាចត្រូវបានគេចម្លង។ វាប្រើលែងបានទេ។ សូមលុបវា ហើយប្រាប់អ្នកគ្រប់គ្រង។
staff-passkeys-mail-copied-administrator = កូនសោមួយនៃគណនី { $address } អាចត្រូវបានគេចម្លង។ វាប្រើលែងបានទេ។ សូមសួរមន្ត្រីនោះ។
