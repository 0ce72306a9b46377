# reviewed: no
# word breaks: no
# Messages about the end of a child's pension. They go to the child and to guardians. A mail names the child; a text message tells
# the year of birth instead, unless whoever gets it wants names.

age-out-message-comes = { $institution }៖ តាមច្បាប់ ប្រាក់សោធនរបស់ { $child } ចប់នៅ { $date }។ បើនៅរៀន ឬធ្វើការមិនបាន សូមប្រាប់៖ { $hotline }
age-out-message-comes-subject = តាមច្បាប់ ប្រាក់សោធនរបស់ { $name } ចប់នៅ { $date }
age-out-message-comes-mail =
    ច្បាប់ដែលយើងស្គាល់ បើកប្រាក់សោធនជូនកូនអាយុក្រោម { $age } ឆ្នាំ។ { $name } គ្រប់អាយុនេះនៅ { $date }។

    បើនៅរៀន សូមប្រាប់យើងនៅគេហទំព័រសោធន មុនថ្ងៃនោះ។ បើធ្វើការមិនបាន សូមទូរស័ព្ទទៅលេខ { $hotline }។
    ច្បាប់ដែលយើងស្គាល់ មិននិយាយអំពីរឿងនេះទេ។ ការិយាល័យជាអ្នកសម្រេច។

    បើថ្ងៃកំណើតមិនត្រឹមត្រូវ សូមប្រាប់យើងដែរ។ { $institution }
age-out-message-reported = { $institution }៖ តាមច្បាប់ ប្រាក់សោធនរបស់ { $child } ចប់នៅ { $date }។ យើងបានទទួលដំណឹងអំពីការរៀនហើយ។ សំណួរ៖ { $hotline }
age-out-message-reported-mail =
    ច្បាប់ដែលយើងស្គាល់ បើកប្រាក់សោធនជូនកូនអាយុក្រោម { $age } ឆ្នាំ។ { $name } គ្រប់អាយុនេះនៅ { $date }។

    យើងបានទទួលដំណឹងអំពីការរៀនហើយ។ ច្បាប់ដែលយើងស្គាល់ មិននិយាយអំពីរឿងនេះទេ។ ការិយាល័យជាអ្នកសម្រេច។

    បើថ្ងៃកំណើតមិនត្រឹមត្រូវ ឬមានសំណួរ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
age-out-message-over = { $institution }៖ តាមច្បាប់ ប្រាក់សោធនរបស់ { $child } បានចប់នៅ { $date }។ មិនត្រឹមត្រូវ? សូមហៅ { $hotline }
age-out-message-over-subject = តាមច្បាប់ ប្រាក់សោធនរបស់ { $name } បានចប់នៅ { $date }
age-out-message-over-mail =
    ច្បាប់ដែលយើងស្គាល់ បើកប្រាក់សោធនជូនកូនអាយុក្រោម { $age } ឆ្នាំ។ { $name } បានគ្រប់អាយុនេះនៅ { $date }។

    មន្ត្រីពីរនាក់នឹងសម្រេចតាមច្បាប់។ មុននោះ គ្មានអ្វីប្តូរទេ។ យើងនឹងប្រាប់នៅពេលសម្រេចហើយ។
    បើថ្ងៃកំណើតមិនត្រឹមត្រូវ នៅរៀន ឬមិនយល់ព្រម សូមប្រាប់យើងនៅគេហទំព័រសោធន ឬទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
age-out-message-decided = { $institution }៖ សោធនរបស់ { $child } បានចប់តាមច្បាប់។ មិនយល់ព្រម? ហៅ { $hotline }
age-out-message-decided-subject = មន្ត្រីពីរនាក់បានសម្រេចអំពីប្រាក់សោធនរបស់ { $name }
age-out-message-decided-mail =
    ច្បាប់ដែលយើងស្គាល់ បើកប្រាក់សោធនជូនកូនអាយុក្រោម { $age } ឆ្នាំ។ { $name } បានគ្រប់អាយុនេះនៅ { $date }។

    មន្ត្រីពីរនាក់បានសម្រេចតាមច្បាប់ថា លែងបើកប្រាក់សោធននេះទៀត។ គេហទំព័រសោធនបង្ហាញសេចក្តីសម្រេច និងមូលហេតុម្តងមួយបន្ទាត់។
    បើថ្ងៃកំណើតមិនត្រឹមត្រូវ ឬមិនយល់ព្រម សូមប្រាប់យើងនៅគេហទំព័រសោធន ឬទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។ អ្នកផ្សេងនឹងពិនិត្យ។ បើគេបដិសេធ អ្នកអាចសុំពិនិត្យឡើងវិញបាន។
age-out-message-born = កូនកើតឆ្នាំ { $year }
