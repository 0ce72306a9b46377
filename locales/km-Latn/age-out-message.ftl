# reviewed: no
# word breaks: no
# Messages about the end of a child's pension. Khmer in Latin letters, in the spelling of ussd.ftl.

age-out-message-comes = { $institution }: Tam chbab, prak saothon robos { $child } chob now { $date }. Bae now rien reu thvoe kar min ban, som prap: { $hotline }
age-out-message-reported = { $institution }: Tam chbab, prak saothon robos { $child } chob now { $date }. Yoeng ban totuol damnoeng ampi kar rien haoy. Samnuor: { $hotline }
age-out-message-over = { $institution }: Tam chbab, prak saothon robos { $child } ban chob now { $date }. Min troem trov? Som hav { $hotline }
age-out-message-decided = { $institution }: Prak saothon robos { $child } ban chob tam chbab. Min yul prom? Som hav { $hotline }
age-out-message-born = koun koet chhnam { $year }
