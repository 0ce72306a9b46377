# reviewed: no
# word breaks: no
# Text messages about papers. Khmer in Latin letters, in the spelling of ussd.ftl.

paper-message-missing = { $institution }: Tumpor muoy nei { $reference } min mok dal. Som phnhaer mdong tiet.
paper-message-added = { $institution }: Aekasar robos nak ban banthem now kariyalay. Khos? Hav { $hotline }
paper-message-partner = { $institution }: Angkar dai kou ban phnhaer aekasar robos nak. Khos? Hav { $hotline }
paper-message-form-missing = { $institution }: Tumpor muoy del nak phnhaer min mok dal. Som phnhaer mdong tiet.
paper-message-given-up = { $institution }: Samnaer del nak min ban phnhaer, noeng aekasar chea muoy, ban lub.
