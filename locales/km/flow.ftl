# reviewed: no

flow-number = សំណួរទី { $number }
flow-day = ថ្ងៃទី
flow-yes = បាទ ឬចាស
flow-no = ទេ
flow-unknown = ខ្ញុំមិនដឹងទេ
