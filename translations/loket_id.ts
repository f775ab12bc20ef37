<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>A little closer</source>
        <translation>Dekatkan sedikit</translation>
    </message>
    <message>
        <source>A little farther away</source>
        <translation>Jauhkan sedikit</translation>
    </message>
    <message>
        <source>Show the whole code</source>
        <translation>Perlihatkan seluruh kode</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Tahan, jangan digerakkan</translation>
    </message>
    <message>
        <source>A lamp is mirrored: tilt it a little</source>
        <translation>Ada pantulan lampu: miringkan sedikit</translation>
    </message>
    <message>
        <source>Too dark: a brighter screen helps</source>
        <translation>Terlalu gelap: terangkan layarnya</translation>
    </message>
    <message>
        <source>No code, only text: hold it still</source>
        <translation>Hanya tulisan: tahan sebentar</translation>
    </message>
    <message>
        <source>No code, only text: type the code</source>
        <translation>Hanya tulisan: ketik kodenya</translation>
    </message>
    <message>
        <source>The camera sees nothing: is it covered?</source>
        <translation>Kamera gelap: apakah tertutup?</translation>
    </message>
    <message>
        <source>The picture is frozen: replug the camera</source>
        <translation>Gambar macet: pasang ulang kamera</translation>
    </message>
    <message>
        <source>The camera is not sharp: clean or focus it</source>
        <translation>Gambar buram: bersihkan lensa</translation>
    </message>
    <message>
        <source>The camera is slow: give it more light</source>
        <translation>Kamera lambat: tambah cahaya</translation>
    </message>
    <message>
        <source>The network camera is slow: hold the code still</source>
        <translation>Kamera jaringan lambat: tahan kodenya</translation>
    </message>
</context>
<context>
    <name>ApplicantCard</name>
    <message>
        <source>Change service</source>
        <translation>Ubah layanan</translation>
    </message>
    <message>
        <source>e-KTP compared: same person</source>
        <translation>KTP dicocokkan: orang yang sama</translation>
    </message>
    <message>
        <source>e-KTP from outside the area</source>
        <translation>KTP luar wilayah</translation>
    </message>
    <message>
        <source>(booked: %1)</source>
        <translation>(dipesan: %1)</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Kode booking</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Tanggal lahir</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>Nomor WA</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Application number</source>
        <translation>Nomor permohonan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Code on the proof</source>
        <translation>Kode di bukti</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of the appointment</comment>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>camera, 07:12</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Ditemukan:</translation>
    </message>
    <message>
        <source>Priority: infant, elderly, disabled, pregnant</source>
        <translation>Prioritas: balita, lansia, disabilitas, hamil</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
</context>
<context>
    <name>ApplicantFace</name>
    <message>
        <source>Applicants&apos; screen</source>
        <translation>Layar pemohon</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>PRACTICE: sample people, nothing counts</source>
        <translation>LATIHAN: data contoh, tidak ada yang dihitung</translation>
    </message>
    <message>
        <source>This PC is set to the time zone %1; this office keeps %2. Loket goes by %2.</source>
        <translation>Komputer ini memakai zona waktu %1; kantor ini %2. Loket mengikuti %2.</translation>
    </message>
    <message>
        <source>Sample proofs</source>
        <translation>Contoh bukti</translation>
    </message>
    <message>
        <source>The clock of this PC is doubtful. Confirm today&apos;s date, and compare times with the clock on the wall before you refuse anybody for being late.</source>
        <translation>Jam PC ini meragukan. Konfirmasi tanggal hari ini, dan cocokkan waktu dengan jam dinding sebelum menolak siapa pun karena terlambat.</translation>
    </message>
    <message>
        <source>Confirm the date…</source>
        <translation>Konfirmasi tanggal…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>An incident at this desk: %1</source>
        <translation>Insiden di loket ini: %1</translation>
    </message>
    <message>
        <source>The clock of this PC is doubtful. Compare times with the clock on the wall before you refuse anybody for being late.</source>
        <translation>Jam PC ini meragukan. Cocokkan waktu dengan jam dinding sebelum menolak siapa pun karena terlambat.</translation>
    </message>
</context>
<context>
    <name>CameraPreview</name>
    <message>
        <source>Document camera: %1</source>
        <translation>Kamera dokumen: %1</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Gambar kamera</translation>
    </message>
    <message>
        <source>Camera is starting…</source>
        <translation>Kamera sedang dinyalakan…</translation>
    </message>
    <message>
        <source>No picture from the camera</source>
        <translation>Tidak ada gambar dari kamera</translation>
    </message>
    <message>
        <source>Code read</source>
        <translation>Kode terbaca</translation>
    </message>
    <message>
        <source>Hold the code into the frame</source>
        <translation>Arahkan kode ke dalam bingkai</translation>
    </message>
</context>
<context>
    <name>CardNotes</name>
    <message>
        <source>The clock is uncertain here; the milder verdict stands.</source>
        <translation>Jam komputer ini belum pasti; dipakai putusan yang lebih ringan.</translation>
    </message>
    <message>
        <source>Was already seen here today at %1: this may excuse a late arrival.</source>
        <translation>Kode ini sudah terlihat di sini hari ini pukul %1: keterlambatan dapat dimaafkan.</translation>
    </message>
    <message>
        <source>The proof does not agree with the booking:</source>
        <translation>Bukti tidak sesuai dengan data antrean:</translation>
    </message>
    <message>
        <source>Today&apos;s codes that look alike. Compare with the e-KTP:</source>
        <translation>Kode hari ini yang mirip. Cocokkan dengan KTP:</translation>
    </message>
    <message>
        <source>This may excuse the late arrival: the exception (F8) offers it as the reason.</source>
        <translation>Ini dapat menjadi alasan keterlambatan: pengecualian (F8) menawarkannya sebagai alasan.</translation>
    </message>
    <message>
        <source>Waits for approval. Arrived at %1, and that time stays.</source>
        <translation>Menunggu persetujuan. Tiba pukul %1, dan waktu itu tetap berlaku.</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>Diminta oleh %1</translation>
    </message>
    <message>
        <source>Asked by %1, desk %2</source>
        <translation>Diminta oleh %1, loket %2</translation>
    </message>
    <message>
        <source>The clock of this PC is not certain enough here. Look at another clock: did this person come in time?</source>
        <translation>Jam PC ini kurang pasti di sini. Lihat jam lain: apakah orang ini datang tepat pada waktunya?</translation>
    </message>
    <message>
        <source>Said by another clock: this person came in time.</source>
        <translation>Menurut jam lain: orang ini datang pada waktunya.</translation>
    </message>
    <message>
        <source>Said by another clock: this person came too late.</source>
        <translation>Menurut jam lain: orang ini datang terlambat.</translation>
    </message>
    <message>
        <source>In time: %1</source>
        <comment>%1: a verdict</comment>
        <translation>Pada waktunya: %1</translation>
    </message>
    <message>
        <source>Not in time: %1</source>
        <comment>%1: a verdict</comment>
        <translation>Tidak: %1</translation>
    </message>
</context>
<context>
    <name>CentreOutcome</name>
    <message>
        <source>accepted</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>taken in elsewhere before</source>
        <translation>sudah diterima di tempat lain</translation>
    </message>
    <message>
        <source>booking was cancelled</source>
        <translation>booking dibatalkan</translation>
    </message>
    <message>
        <source>booking has another slot</source>
        <translation>booking pindah jadwal</translation>
    </message>
    <message>
        <source>booking was moved to another office</source>
        <translation>booking pindah ke kantor lain</translation>
    </message>
    <message>
        <source>taken in by reference</source>
        <translation>diterima sementara</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>set aside: not understood or not allowed</source>
        <translation>disisihkan: tidak dipahami atau tidak diizinkan</translation>
    </message>
    <message>
        <source>set aside: its number was used before</source>
        <translation>disisihkan: nomor pengenalnya sudah terpakai</translation>
    </message>
    <message>
        <source>set aside on this PC only</source>
        <translation>disisihkan, hanya di PC ini</translation>
    </message>
    <message>
        <source>The office server could not understand this record, or the desk may not send it. It is kept here and there; export it for the administrator.</source>
        <translation>Server kantor tidak memahami catatan ini, atau loket ini tidak boleh mengirimnya. Catatannya tetap tersimpan di sini dan di sana; ekspor untuk administrator.</translation>
    </message>
    <message>
        <source>The office server fails at this record, though it takes the others in. It is kept on this PC only; export it for the administrator.</source>
        <translation>Server kantor gagal menerima catatan ini, padahal catatan lain diterima. Catatannya hanya tersimpan di PC ini; ekspor untuk administrator.</translation>
    </message>
    <message>
        <source>The office server knows another record under the same id: this PC&apos;s data may have been copied or put back from an old copy. Tell the administrator.</source>
        <translation>Server kantor mengenal catatan lain dengan nomor pengenal yang sama: data PC ini mungkin disalin atau dipulihkan dari salinan lama. Beri tahu administrator.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Belum ada yang dapat ditampilkan.</translation>
    </message>
</context>
<context>
    <name>ChecklistPane</name>
    <message>
        <source>Original</source>
        <comment>document, short heading</comment>
        <translation>Asli</translation>
    </message>
    <message>
        <source>Same</source>
        <comment>data identical, short heading</comment>
        <translation>Identik</translation>
    </message>
    <message>
        <source>Space ticks, arrows move, B says what differs, Ctrl+Space ticks all that is required</source>
        <translation>Spasi mencentang, panah berpindah, B mencatat yang berbeda, Ctrl+Spasi mencentang semua yang wajib</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Documents · %1</source>
        <comment>service</comment>
        <translation>Berkas · %1</translation>
    </message>
    <message>
        <source>original seen</source>
        <translation>asli dilihat</translation>
    </message>
    <message>
        <source>A4 copy handed in</source>
        <translation>salinan A4 diserahkan</translation>
    </message>
    <message>
        <source>data identical</source>
        <translation>data identik</translation>
    </message>
    <message>
        <source>A4</source>
        <comment>A4 copy handed in, short heading</comment>
        <translation>A4</translation>
    </message>
    <message>
        <source>The documents to check appear here with the next applicant.</source>
        <translation>Berkas yang harus diperiksa muncul di sini bersama pemohon berikutnya.</translation>
    </message>
    <message>
        <source>Nothing to check yet: the documents appear once the booking is found.</source>
        <translation>Belum ada yang diperiksa: berkas muncul setelah antrean ditemukan.</translation>
    </message>
    <message>
        <source>Nothing to check: this is not a booking.</source>
        <translation>Tidak ada yang diperiksa: ini bukan antrean.</translation>
    </message>
    <message>
        <source>Nothing to check.</source>
        <translation>Tidak ada yang diperiksa.</translation>
    </message>
</context>
<context>
    <name>CloseDayDialog</name>
    <message>
        <source>Close the day</source>
        <translation>Tutup hari</translation>
    </message>
    <message>
        <source>The office is still open: close the day all the same</source>
        <translation>Kantor masih buka: tetap tutup hari ini</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Yang masih terbuka</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Tutup jendela</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Looking at what is still open…</source>
        <translation>Memeriksa yang masih terbuka…</translation>
    </message>
    <message>
        <source>Seen and put aside</source>
        <translation>Terlihat dan disisihkan</translation>
    </message>
    <message>
        <source>become: was here, not taken in</source>
        <translation>menjadi: pernah datang, tidak diterima</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>their time is over when the day is</source>
        <translation>waktunya habis bersama hari ini</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>become: was here, not approved</source>
        <translation>menjadi: pernah datang, tidak disetujui</translation>
    </message>
    <message>
        <source>Taken in by reference</source>
        <translation>Diterima sementara</translation>
    </message>
    <message>
        <source>stay so; compare with the source</source>
        <translation>tetap demikian; cocokkan dengan sumbernya</translation>
    </message>
    <message>
        <source>Forfeitures proposed</source>
        <translation>Usul hangus</translation>
    </message>
    <message>
        <source>become final</source>
        <translation>menjadi tetap</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Belum terlihat</translation>
    </message>
    <message>
        <source>become: not come</source>
        <translation>menjadi: tidak datang</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Tidak ada yang terbuka.</translation>
    </message>
    <message>
        <source>Still open. Enter on a line goes there.</source>
        <translation>Masih terbuka. Enter pada baris menuju ke sana.</translation>
    </message>
    <message>
        <source>Closing makes the day&apos;s figures final: who was not seen counts as not come. It stands in the journal with your name.</source>
        <translation>Penutupan membuat angka hari itu tetap: yang tidak terlihat dihitung tidak datang. Tercatat di jurnal dengan nama Anda.</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>Hari sudah ditutup.</translation>
    </message>
    <message>
        <source>%1 did not come, %2 forfeited.</source>
        <translation>%1 tidak datang, %2 hangus.</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Booking code or name</source>
        <translation>Kode booking atau nama</translation>
    </message>
    <message>
        <source>Booking code or name (F2)</source>
        <translation>Kode booking atau nama (F2)</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Compare with the first arrival</source>
        <translation>Cocokkan dengan kedatangan pertama</translation>
    </message>
    <message>
        <source>Ask for the e-KTP. The same person: give back the number below and press Esc. Somebody else: record it, and call the supervisor.</source>
        <translation>Minta KTP. Bila orangnya sama: sebutkan lagi nomor di bawah dan tekan Esc. Bila orangnya lain: catat, lalu panggil penyelia.</translation>
    </message>
    <message>
        <source>Somebody else: record it</source>
        <translation>Orang lain: catat</translation>
    </message>
    <message>
        <source>First arrival at %1, desk %2</source>
        <translation>Kedatangan pertama pukul %1, Loket %2</translation>
    </message>
    <message>
        <source>Queue number %1</source>
        <translation>Nomor antrean %1</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>before: desk %1 %2</source>
        <comment>%1: letter, %2: a time</comment>
        <translation>sebelumnya: loket %1 %2</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>dikonfirmasi</translation>
    </message>
    <message>
        <source>Admitted for now</source>
        <translation>Masuk sementara</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>belum dikonfirmasi</translation>
    </message>
    <message>
        <source>Taken in elsewhere before</source>
        <translation>Sudah diterima di tempat lain</translation>
    </message>
    <message>
        <source>The first arrival was at %1. That number counts; send the person there.</source>
        <comment>%1: &apos;desk A at 07:12, number A014&apos;</comment>
        <translation>Kedatangan pertama di %1. Nomor itu yang berlaku; arahkan orangnya ke sana.</translation>
    </message>
    <message>
        <source>The first arrival was at another desk. Compare the e-KTP and call the supervisor.</source>
        <translation>Kedatangan pertama di loket lain. Cocokkan KTP dan panggil penyelia.</translation>
    </message>
    <message>
        <source>taken in elsewhere before</source>
        <translation>sudah diterima di tempat lain</translation>
    </message>
    <message>
        <source>Nothing is lost. Serve the person, and tell the administrator (Ctrl+9).</source>
        <translation>Tidak ada yang hilang. Layani orangnya, dan beri tahu administrator (Ctrl+9).</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>disisihkan</translation>
    </message>
    <message>
        <source>Recorded, but set aside</source>
        <translation>Tercatat, tetapi disisihkan</translation>
    </message>
    <message>
        <source>The arrival stands; the supervisor finds it among the incidents (Ctrl+8).</source>
        <translation>Kedatangannya tetap berlaku; penyelia menemukannya di daftar insiden (Ctrl+8).</translation>
    </message>
    <message>
        <source>Attended after cancellation</source>
        <translation>Hadir setelah pembatalan</translation>
    </message>
    <message>
        <source>The booking had been cancelled.</source>
        <translation>Booking ini sudah dibatalkan.</translation>
    </message>
    <message>
        <source>attended after cancellation</source>
        <translation>hadir setelah pembatalan</translation>
    </message>
    <message>
        <source>Admitted, but of another slot</source>
        <translation>Diterima, tetapi jadwalnya lain</translation>
    </message>
    <message>
        <source>The booking had been given another slot.</source>
        <translation>Booking ini sudah pindah jadwal.</translation>
    </message>
    <message>
        <source>booking has another slot</source>
        <translation>booking pindah jadwal</translation>
    </message>
    <message>
        <source>Admitted, but of another office</source>
        <translation>Diterima, tetapi untuk kantor lain</translation>
    </message>
    <message>
        <source>The booking had been moved to another office.</source>
        <translation>Booking ini sudah dipindahkan ke kantor lain.</translation>
    </message>
    <message>
        <source>booking of another office</source>
        <translation>booking kantor lain</translation>
    </message>
    <message>
        <source>Confirmed by the office server.</source>
        <translation>Dikonfirmasi server kantor.</translation>
    </message>
    <message>
        <source>Not confirmed by the office server yet. Serve as usual: this settles by itself as soon as it answers.</source>
        <translation>Belum dikonfirmasi server kantor. Layani seperti biasa: ini selesai sendiri begitu server kantor menjawab.</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Disisihkan</translation>
    </message>
    <message>
        <source>Nothing is lost, and nothing waits for these records: their neighbours were accepted.</source>
        <translation>Tidak ada yang hilang, dan tidak ada yang tertahan karena catatan ini: catatan lainnya diterima.</translation>
    </message>
    <message>
        <source>Records that were set aside</source>
        <translation>Catatan yang disisihkan</translation>
    </message>
</context>
<context>
    <name>ConsentFields</name>
    <message>
        <source>Approved by (name)</source>
        <translation>Disetujui oleh (nama)</translation>
    </message>
    <message>
        <source>PIN of the one who approves</source>
        <translation>PIN yang menyetujui</translation>
    </message>
    <message>
        <source>Say who approves it.</source>
        <translation>Isi nama yang menyetujui.</translation>
    </message>
    <message>
        <source>The one who approves types the PIN here: 4 to 12 digits.</source>
        <translation>Yang menyetujui mengetik PIN-nya di sini: 4 sampai 12 angka.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Next: %1</source>
        <comment>the person behind this one</comment>
        <translation>Berikutnya: %1</translation>
    </message>
    <message>
        <source>Just recorded: %1</source>
        <comment>queue number and name</comment>
        <translation>Baru dicatat: %1</translation>
    </message>
</context>
<context>
    <name>DatePanel</name>
    <message>
        <source>Is this today&apos;s date?</source>
        <translation>Benarkah ini tanggal hari ini?</translation>
    </message>
    <message>
        <source>The clock of this PC was set back or jumped, and no office server says what time it is. Look at a calendar or a phone.</source>
        <translation>Jam PC ini dimundurkan atau melompat, dan tidak ada server kantor yang memberi tahu waktu. Lihat kalender atau ponsel.</translation>
    </message>
    <message>
        <source>If not: set date and time of this PC first. Until then bookings of other days are warned of, not refused.</source>
        <translation>Bila tidak: atur dahulu tanggal dan jam PC ini. Sampai saat itu booking hari lain hanya diperingatkan, tidak ditolak.</translation>
    </message>
    <message>
        <source>Yes, the date is right</source>
        <translation>Ya, tanggalnya benar</translation>
    </message>
    <message>
        <source>%1 by this PC</source>
        <comment>%1: a time</comment>
        <translation>pukul %1 menurut PC ini</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Hold…</source>
        <translation>Tunda…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message numerus="yes">
        <source>Admit %n together</source>
        <translation>
            <numerusform>Tandai %n orang hadir</numerusform>
        </translation>
    </message>
    <message>
        <source>Exception</source>
        <comment>button: admit against the rule</comment>
        <translation>Pengecualian</translation>
    </message>
    <message>
        <source>Approve…</source>
        <comment>button: what was asked for</comment>
        <translation>Setujui…</translation>
    </message>
    <message>
        <source>Admit as an exception…</source>
        <translation>Terima sebagai pengecualian…</translation>
    </message>
</context>
<context>
    <name>Disagreement</name>
    <message>
        <source>Name: the proof says %1, the booking %2.</source>
        <translation>Nama: di bukti %1, di data antrean %2.</translation>
    </message>
    <message>
        <source>Birth date: the proof says %1, the booking %2.</source>
        <translation>Tanggal lahir: di bukti %1, di data antrean %2.</translation>
    </message>
    <message>
        <source>Phone: the proof says %1, the booking %2.</source>
        <translation>Nomor telepon: di bukti %1, di data antrean %2.</translation>
    </message>
    <message>
        <source>Office: the proof says %1, the booking %2.</source>
        <translation>Kantor: di bukti %1, di data antrean %2.</translation>
    </message>
    <message>
        <source>Date: the proof says %1, the booking %2.</source>
        <translation>Tanggal kedatangan: di bukti %1, di data antrean %2.</translation>
    </message>
    <message>
        <source>Slot: the proof says %1, the booking %2.</source>
        <translation>Jadwal: di bukti %1, di data antrean %2.</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>(if there is one)</source>
        <translation>(bila ada)</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <comment>data of a document</comment>
        <translation>Berbeda: %1</translation>
    </message>
    <message>
        <source>What differs? Enter keeps it</source>
        <translation>Apa yang berbeda? Enter menyimpan</translation>
    </message>
    <message>
        <source>%1: what differs?</source>
        <translation>%1: apa yang berbeda?</translation>
    </message>
</context>
<context>
    <name>DocumentTicks</name>
    <message>
        <source>Documents: seen, copied and identical (Ctrl+Space ticks all)</source>
        <translation>Berkas: asli dilihat, disalin, dan identik (Ctrl+Spasi mencentang semua)</translation>
    </message>
    <message>
        <source>%1 (if any)</source>
        <translation>%1 (bila ada)</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>Documents</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>An e-KTP from elsewhere asks for one more document</source>
        <translation>e-KTP dari luar wilayah perlu satu berkas lagi</translation>
    </message>
    <message>
        <source>Documents are checked before the queue number is given</source>
        <translation>Berkas diperiksa sebelum nomor antrean diberikan</translation>
    </message>
    <message>
        <source>Documents that services may ask for</source>
        <translation>Berkas yang dapat diminta layanan</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Asli</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salinan</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>Sama</translation>
    </message>
</context>
<context>
    <name>EditField</name>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Tulis bilangan bulat dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>Write a date such as 25-12-2026.</source>
        <translation>Tulis tanggal seperti 25-12-2026.</translation>
    </message>
    <message>
        <source>Write a time such as 08.00.</source>
        <translation>Tulis jam seperti 08.00.</translation>
    </message>
    <message>
        <source>Write a slot such as 08.00-09.00, or 14.00.</source>
        <translation>Tulis slot seperti 08.00-09.00, atau 14.00.</translation>
    </message>
    <message>
        <source>Write breaks such as 12.00-13.00; 15.00-15.15.</source>
        <translation>Tulis istirahat seperti 12.00-13.00; 15.00-15.15.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Harus diisi.</translation>
    </message>
</context>
<context>
    <name>EditModel</name>
    <message>
        <source>Row %1, %2: %3</source>
        <comment>%2: the column, %3: what is wrong</comment>
        <translation>Baris %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Keluarkan</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The data folder cannot be written, so nothing can be recorded. Ask the administrator to give this user the right to write there.</source>
        <translation>Folder data tidak dapat ditulisi, jadi tidak ada yang dapat dicatat. Minta administrator memberi izin tulis untuk pengguna ini.</translation>
    </message>
    <message>
        <source>Another copy of Loket already works with this data folder. Use that window, or close it first.</source>
        <translation>Loket sudah terbuka dengan folder data ini. Pakai jendela itu, atau tutup dahulu.</translation>
    </message>
    <message>
        <source>A data file is damaged. Nothing is recorded until the administrator restores it from the copy.</source>
        <translation>Berkas data rusak. Pencatatan berhenti sampai administrator memulihkannya dari salinan.</translation>
    </message>
    <message>
        <source>This file does not belong to Loket and is left untouched. Choose another data folder.</source>
        <translation>Berkas ini bukan milik Loket dan dibiarkan apa adanya. Pilih folder data lain.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of Loket. Install that version on this PC too.</source>
        <translation>Data ini ditulis oleh versi Loket yang lebih baru. Pasang versi itu di komputer ini juga.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be recorded. Free some space, then repeat the last step.</source>
        <translation>Penyimpanan penuh, jadi tidak ada lagi yang dapat dicatat. Kosongkan sebagian, lalu ulangi langkah terakhir.</translation>
    </message>
    <message>
        <source>The data could not be stored. Repeat the step; if it fails again, call the administrator.</source>
        <translation>Data tidak dapat disimpan. Ulangi langkahnya; bila gagal lagi, hubungi administrator.</translation>
    </message>
    <message>
        <source>The records are still being checked. Wait a moment, then press Enter again.</source>
        <translation>Catatan masih diperiksa. Tunggu sebentar, lalu tekan Enter lagi.</translation>
    </message>
    <message>
        <source>This folder holds real data. Choose an empty folder for practice.</source>
        <translation>Folder ini berisi data sungguhan. Pilih folder kosong untuk latihan.</translation>
    </message>
    <message>
        <source>The office profile was not found. Choose the office in the settings.</source>
        <translation>Profil kantor tidak ditemukan. Pilih kantor di Pengaturan.</translation>
    </message>
    <message>
        <source>The office profile has errors. Correct the places that are named, then start again.</source>
        <translation>Profil kantor berisi kesalahan. Perbaiki bagian yang disebut, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it is there and may be read.</source>
        <translation>Berkas tidak dapat dibuka. Pastikan berkas ada dan boleh dibaca.</translation>
    </message>
    <message>
        <source>The file is neither a CSV nor a JSON list of bookings. Export it again from the booking system.</source>
        <translation>Berkas ini bukan daftar antrean CSV atau JSON. Ekspor lagi dari sistem antrean.</translation>
    </message>
    <message>
        <source>The file has rows with errors, so nothing was taken in. Correct the rows that are named, then import it again.</source>
        <translation>Ada baris yang salah, jadi tidak ada yang dimasukkan. Perbaiki baris yang disebut, lalu impor lagi.</translation>
    </message>
    <message>
        <source>The picture cannot be read. Use a PNG or JPEG file.</source>
        <translation>Gambar tidak dapat dibaca. Pakai berkas PNG atau JPEG.</translation>
    </message>
    <message>
        <source>The picture is too large. Use a smaller one, or only the part with the code.</source>
        <translation>Gambar terlalu besar. Pakai gambar yang lebih kecil, atau hanya bagian yang memuat kode.</translation>
    </message>
    <message>
        <source>No code was found in the picture. Use a sharper one, or type the code.</source>
        <translation>Tidak ada kode dalam gambar. Pakai gambar yang lebih jelas, atau ketik kodenya.</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, or type the code (F2).</source>
        <translation>Tidak ada kamera. Sambungkan kamera, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>Only the document camera is connected. Hold the code under it, plug in another camera, or type the code (F2).</source>
        <translation>Hanya kamera dokumen yang tersambung. Letakkan kode di bawahnya, sambungkan kamera lain, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>Another program is using the camera. Close that program, or type the code (F2).</source>
        <translation>Kamera sedang dipakai program lain. Tutup program itu, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>Loket may not use the camera. Allow it in the system&apos;s settings, or type the code (F2).</source>
        <translation>Loket tidak diizinkan memakai kamera. Izinkan di pengaturan sistem, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in again, or type the code (F2).</source>
        <translation>Kamera terlepas. Sambungkan lagi, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>The camera does not work. Plug it in again or choose another one, or type the code (F2).</source>
        <translation>Kamera tidak berfungsi. Sambungkan lagi, pilih kamera lain, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>No picture comes from the camera&apos;s address. Check the address in the settings and the network, or type the code (F2).</source>
        <translation>Tidak ada gambar dari alamat kamera. Periksa alamat di pengaturan dan jaringannya, atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>The network camera refuses the user name or the password. Give both in its address (rtsp://NAME:PASSWORD@…), or type the code (F2).</source>
        <translation>Kamera jaringan menolak nama pengguna atau kata sandinya. Tulis keduanya di alamatnya (rtsp://NAMA:SANDI@…), atau ketik kodenya (F2).</translation>
    </message>
    <message>
        <source>This booking was marked as arrived a moment ago. Compare the identity card with the first arrival.</source>
        <translation>Antrean ini baru saja ditandai hadir. Cocokkan KTP dengan kedatangan pertama.</translation>
    </message>
    <message>
        <source>This booking was cancelled a moment ago. Ask the applicant to book again, or ask the supervisor for approval.</source>
        <translation>Antrean ini baru saja dibatalkan. Minta pemohon mendaftar ulang, atau minta persetujuan penyelia.</translation>
    </message>
    <message>
        <source>This arrival was already undone.</source>
        <translation>Kehadiran ini sudah dibatalkan.</translation>
    </message>
    <message>
        <source>There is no arrival to undo.</source>
        <translation>Tidak ada kehadiran yang dapat dibatalkan.</translation>
    </message>
    <message>
        <source>This officer is not known here. Check the name.</source>
        <translation>Petugas ini tidak dikenal di sini. Periksa namanya.</translation>
    </message>
    <message>
        <source>This needs a right that you do not have. Ask the supervisor.</source>
        <translation>Anda tidak berwenang melakukan ini. Minta bantuan penyelia.</translation>
    </message>
    <message>
        <source>The journal of arrivals is missing from the data folder. Nothing is recorded until the administrator puts the copy back (loketctl journal restore).</source>
        <translation>Jurnal kedatangan tidak ada di folder data. Tidak ada yang dicatat sampai administrator mengembalikan salinannya (loketctl journal restore).</translation>
    </message>
    <message>
        <source>The bookings were damaged and were put back from the last copy. Import the newest list of bookings again.</source>
        <translation>Data booking rusak dan telah dikembalikan dari salinan terakhir. Impor lagi daftar booking terbaru.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Call the administrator to free some space before recording stops.</source>
        <translation>Disk hampir penuh. Hubungi administrator untuk mengosongkan ruang sebelum pencatatan terhenti.</translation>
    </message>
    <message>
        <source>The file is too large. Export fewer days at a time and import the parts one after another.</source>
        <translation>Berkas terlalu besar. Ekspor beberapa hari saja setiap kali, lalu impor bagian-bagiannya satu per satu.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Pilih alasannya dahulu.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Nothing was recorded; repeat the step, and call the administrator if it fails again.</source>
        <translation>Ada kesalahan di dalam program. Tidak ada yang dicatat; ulangi langkahnya, dan hubungi administrator bila gagal lagi.</translation>
    </message>
    <message>
        <source>The PIN or the name is not right. Type the PIN again.</source>
        <translation>PIN atau nama tidak cocok. Ketik lagi PIN-nya.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits and nothing else.</source>
        <translation>PIN terdiri dari 4 sampai 12 angka saja.</translation>
    </message>
    <message>
        <source>This officer may not work here any more. Ask the administrator.</source>
        <translation>Petugas ini sudah tidak aktif di sini. Hubungi administrator.</translation>
    </message>
    <message>
        <source>There is an officer of this name already. Choose another name.</source>
        <translation>Sudah ada petugas dengan nama ini. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The office needs an administrator. Make somebody an administrator first.</source>
        <translation>Kantor memerlukan administrator. Jadikan seseorang administrator lebih dulu.</translation>
    </message>
    <message>
        <source>A second person has to approve this with name and PIN. Ask the supervisor.</source>
        <translation>Orang kedua harus menyetujui dengan nama dan PIN. Minta kepada penyelia.</translation>
    </message>
    <message>
        <source>Nobody approves what they ask for themselves. Ask somebody else.</source>
        <translation>Tidak boleh menyetujui permintaan sendiri. Minta kepada orang lain.</translation>
    </message>
    <message>
        <source>The office has not closed yet. Close the day after closing time.</source>
        <translation>Kantor belum tutup. Tutup hari setelah jam pelayanan selesai.</translation>
    </message>
    <message>
        <source>There is nothing in this period. Choose other days.</source>
        <translation>Tidak ada data dalam masa ini. Pilih hari lain.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Terlalu sering salah PIN.</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing is left of it. Choose another folder, or free some space.</source>
        <translation>Berkas tidak dapat ditulis, dan tidak ada sisanya. Pilih folder lain, atau kosongkan ruang.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Tunggu %n detik, lalu coba lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to the office server is not set up properly, so this desk works alone. Ask the administrator to enrol it again.</source>
        <translation>Sambungan ke server kantor tidak diatur dengan benar, jadi loket ini bekerja sendiri. Minta administrator mendaftarkannya lagi.</translation>
    </message>
    <message>
        <source>Others on this PC could read the connection file, so it is not used. Ask the administrator to protect it.</source>
        <translation>Orang lain di PC ini dapat membaca berkas sambungan, jadi berkas itu tidak dipakai. Minta administrator melindunginya.</translation>
    </message>
    <message>
        <source>The office server cannot be reached. The counter goes on; what is recorded is sent later.</source>
        <translation>Server kantor tidak dapat dihubungi. Pelayanan jalan terus; catatan dikirim kemudian.</translation>
    </message>
    <message>
        <source>The office server does not answer. The counter goes on; what is recorded is sent later.</source>
        <translation>Server kantor tidak menjawab. Pelayanan jalan terus; catatan dikirim kemudian.</translation>
    </message>
    <message>
        <source>The office server reports an error. The counter goes on; tell the administrator if it stays so.</source>
        <translation>Server kantor melaporkan kesalahan. Pelayanan jalan terus; beri tahu administrator bila tetap begitu.</translation>
    </message>
    <message>
        <source>The office server does not let this desk in. Ask the administrator to enrol it again.</source>
        <translation>Server kantor tidak mengizinkan loket ini masuk. Minta administrator mendaftarkannya lagi.</translation>
    </message>
    <message>
        <source>The server that answers cannot prove that it is the office server, so nothing was sent to it. Call the administrator.</source>
        <translation>Server yang menjawab tidak dapat membuktikan bahwa ia server kantor, jadi tidak ada yang dikirim. Panggil administrator.</translation>
    </message>
    <message>
        <source>The server that answers bears another name than the office server, so nothing was sent to it. Call the administrator.</source>
        <translation>Server yang menjawab bernama lain daripada server kantor, jadi tidak ada yang dikirim. Panggil administrator.</translation>
    </message>
    <message>
        <source>The office server does not accept this desk&apos;s certificate. Ask the administrator to enrol it again.</source>
        <translation>Server kantor tidak menerima sertifikat loket ini. Minta administrator mendaftarkannya lagi.</translation>
    </message>
    <message>
        <source>This desk&apos;s certificate has expired. Ask the administrator for a new one.</source>
        <translation>Sertifikat loket ini sudah kedaluwarsa. Minta yang baru kepada administrator.</translation>
    </message>
    <message>
        <source>This desk&apos;s certificate was revoked. Ask the administrator.</source>
        <translation>Sertifikat loket ini dicabut. Tanyakan kepada administrator.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is wrong, so the office server cannot be checked. Set date and time, then try again.</source>
        <translation>Jam PC ini salah, jadi server kantor tidak dapat diperiksa. Atur tanggal dan jam, lalu coba lagi.</translation>
    </message>
    <message>
        <source>This desk was taken out of service. What it recorded is kept; ask the administrator.</source>
        <translation>Loket ini dinonaktifkan. Catatannya tetap tersimpan; tanyakan kepada administrator.</translation>
    </message>
    <message>
        <source>The office server is older than this program. Ask the administrator to bring it up to date.</source>
        <translation>Server kantor lebih lama daripada program ini. Minta administrator memperbaruinya.</translation>
    </message>
    <message>
        <source>The database that answers is not an office server of Loket. Ask the administrator to check the connection.</source>
        <translation>Basis data yang menjawab bukan server kantor Loket. Minta administrator memeriksa sambungannya.</translation>
    </message>
    <message>
        <source>The connection belongs to another office than this desk&apos;s data. Ask the administrator to enrol this desk again.</source>
        <translation>Sambungannya milik kantor lain daripada data loket ini. Minta administrator mendaftarkan loket ini lagi.</translation>
    </message>
    <message>
        <source>Something is missing in what the office server sends. It is copied anew; nothing recorded here is lost.</source>
        <translation>Ada yang kurang dalam kiriman server kantor. Semuanya disalin ulang; tidak ada catatan di sini yang hilang.</translation>
    </message>
    <message>
        <source>The office server sends something that this program does not understand. Ask the administrator to update this PC.</source>
        <translation>Server kantor mengirim sesuatu yang tidak dipahami program ini. Minta administrator memperbarui PC ini.</translation>
    </message>
    <message>
        <source>This incident was settled already.</source>
        <translation>Insiden ini sudah diselesaikan.</translation>
    </message>
    <message>
        <source>The disk is full. Arrivals are still recorded for a while, in the room that Loket kept for that. Call the administrator now to free some space.</source>
        <translation>Disk penuh. Kedatangan masih dicatat untuk sementara di ruang yang disisihkan Loket untuk itu. Panggil administrator sekarang juga untuk mengosongkan sebagian ruang.</translation>
    </message>
    <message>
        <source>The disk of this PC is too full to begin working here. Whoever is signed in can go on. Call the administrator to free some space.</source>
        <translation>Disk PC ini terlalu penuh untuk mulai bekerja di sini. Petugas yang sudah masuk dapat terus bekerja. Panggil administrator untuk mengosongkan sebagian ruang.</translation>
    </message>
    <message>
        <source>This desk gets its bookings from the office server, so nothing was taken in here. Import the list there, for all desks (loketctl central import). In an emergency a supervisor takes it in here, by name and PIN.</source>
        <translation>Loket ini mendapat data antrean dari server kantor, jadi tidak ada yang diimpor di sini. Impor daftar itu di sana, untuk semua loket (loketctl central import). Dalam keadaan darurat supervisor mengimpornya di sini, dengan nama dan PIN.</translation>
    </message>
    <message>
        <source>The office server needs a newer version of Loket. What is recorded here is kept, and sent when this PC is updated at the latest; ask the administrator to update it.</source>
        <translation>Server kantor memerlukan versi Loket yang lebih baru. Yang dicatat di sini tetap tersimpan, dan terkirim paling lambat setelah PC ini diperbarui; minta administrator memperbaruinya.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Reason: %1.</source>
        <translation>Alasan: %1.</translation>
    </message>
    <message>
        <source>Reason: %1 (&quot;%2&quot;).</source>
        <comment>%2: the officer&apos;s own words</comment>
        <translation>Alasan: %1 (&quot;%2&quot;).</translation>
    </message>
    <message>
        <source>Approved by %1.</source>
        <translation>Disetujui oleh %1.</translation>
    </message>
    <message>
        <source>Marked as priority.</source>
        <translation>Ditandai prioritas.</translation>
    </message>
    <message>
        <source>Arrived, number %1. %2.</source>
        <comment>%1: queue number, %2: verdict (&apos;On time&apos;)</comment>
        <translation>Hadir, nomor %1. %2.</translation>
    </message>
    <message>
        <source>Taken in by exception, number %1. %2.</source>
        <comment>%1: queue number, %2: verdict (&apos;Forfeited&apos;)</comment>
        <translation>Diterima dengan pengecualian, nomor %1. %2.</translation>
    </message>
    <message>
        <source>The code was unknown: taken in by reference.</source>
        <translation>Kodenya tidak dikenal: diterima sementara.</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Kurang: %1.</translation>
    </message>
    <message>
        <source>Not taken in. %1.</source>
        <comment>%1: verdict (&apos;Too early&apos;)</comment>
        <translation>Tidak diterima. %1.</translation>
    </message>
    <message>
        <source>Not taken in because of the documents.</source>
        <translation>Tidak diterima karena berkas.</translation>
    </message>
    <message>
        <source>Not identical: %1.</source>
        <translation>Tidak sama: %1.</translation>
    </message>
    <message>
        <source>Walk-in, number %1: %2, %3.</source>
        <comment>%1: queue number, %2: category, %3: service</comment>
        <translation>Walk-in, nomor %1: %2, %3.</translation>
    </message>
    <message>
        <source>Signed in, taking the desk over from %1.</source>
        <translation>Masuk, mengambil alih loket dari %1.</translation>
    </message>
    <message>
        <source>Back at the locked desk.</source>
        <translation>Membuka kembali loket yang terkunci.</translation>
    </message>
    <message>
        <source>Signed in.</source>
        <translation>Masuk.</translation>
    </message>
    <message>
        <source>Signed out: somebody else took the desk over.</source>
        <translation>Keluar: loket diambil alih petugas lain.</translation>
    </message>
    <message>
        <source>Signed out: may not work here any more.</source>
        <translation>Keluar: tidak boleh bekerja di sini lagi.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Keluar.</translation>
    </message>
    <message>
        <source>Sign-in failed: the name is unknown.</source>
        <translation>Gagal masuk: namanya tidak dikenal.</translation>
    </message>
    <message>
        <source>Sign-in of %1 failed: wrong PIN.</source>
        <translation>%1 gagal masuk: PIN salah.</translation>
    </message>
    <message numerus="yes">
        <source>Next try after %n second(s).</source>
        <translation>
            <numerusform>Coba lagi setelah %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Officer %1 was added: %2.</source>
        <comment>%2: role</comment>
        <translation>Petugas %1 ditambahkan: %2.</translation>
    </message>
    <message>
        <source>Officer %1 has another role: %2.</source>
        <translation>Peran petugas %1 diubah: %2.</translation>
    </message>
    <message>
        <source>Officer %1 may sign in again.</source>
        <translation>Petugas %1 boleh masuk lagi.</translation>
    </message>
    <message>
        <source>Officer %1 may no longer sign in.</source>
        <translation>Petugas %1 tidak boleh masuk lagi.</translation>
    </message>
    <message>
        <source>Officer %1 has a new PIN.</source>
        <translation>Petugas %1 mendapat PIN baru.</translation>
    </message>
    <message>
        <source>Office rules: version %1.</source>
        <translation>Aturan kantor: versi %1.</translation>
    </message>
    <message>
        <source>Office rules: version %1. Changed: %2.</source>
        <translation>Aturan kantor: versi %1. Diubah: %2.</translation>
    </message>
    <message>
        <source>Day closed before closing time.</source>
        <translation>Hari ditutup sebelum jam tutup.</translation>
    </message>
    <message>
        <source>Day closed.</source>
        <translation>Hari ditutup.</translation>
    </message>
    <message>
        <source>Final: %1 forfeited, %2 not seen.</source>
        <translation>Tetap: %1 hangus, %2 tidak datang.</translation>
    </message>
    <message>
        <source>day report</source>
        <translation>laporan hari</translation>
    </message>
    <message>
        <source>period report</source>
        <translation>laporan periode</translation>
    </message>
    <message>
        <source>list of walk-ins</source>
        <translation>daftar walk-in</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>jurnal</translation>
    </message>
    <message>
        <source>Exported as %1: %2, %3 to %4.</source>
        <comment>%1: file kind, %2: what, %3, %4: dates</comment>
        <translation>Diekspor sebagai %1: %2, %3 sampai %4.</translation>
    </message>
    <message>
        <source>With personal data.</source>
        <translation>Dengan data pribadi.</translation>
    </message>
    <message>
        <source>Something did not work from %1 to %2.</source>
        <translation>Ada yang tidak berfungsi dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>Loket was not running from %1 to %2.</source>
        <translation>Loket tidak berjalan dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>The camera did not work from %1 to %2.</source>
        <translation>Kamera tidak berfungsi dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>The network was down from %1 to %2.</source>
        <translation>Jaringan terputus dari %1 sampai %2.</translation>
    </message>
    <message>
        <source>On hold until %1.</source>
        <translation>Ditunda sampai %1.</translation>
    </message>
    <message>
        <source>An entry was undone.</source>
        <translation>Satu catatan dibatalkan.</translation>
    </message>
    <message>
        <source>Service changed from %1 to %2.</source>
        <translation>Layanan diubah dari %1 menjadi %2.</translation>
    </message>
    <message>
        <source>Bookings taken in: %1 rows, %2 new, %3 changed.</source>
        <translation>Booking dimasukkan: %1 baris, %2 baru, %3 berubah.</translation>
    </message>
    <message>
        <source>The PC&apos;s clock was set back or jumped.</source>
        <translation>Jam PC dimundurkan atau melompat.</translation>
    </message>
    <message>
        <source>A practice day was begun.</source>
        <translation>Hari latihan dimulai.</translation>
    </message>
    <message>
        <source>Personal data of days before %1 was purged: %2 bookings, %3 walk-ins.</source>
        <translation>Data pribadi hari-hari sebelum %1 dihapus: %2 booking, %3 walk-in.</translation>
    </message>
    <message>
        <source>Waits for an approval. %1.</source>
        <translation>Menunggu persetujuan. %1.</translation>
    </message>
    <message>
        <source>Put aside undecided. %1.</source>
        <translation>Disisihkan tanpa keputusan. %1.</translation>
    </message>
    <message>
        <source>The desk locked itself: no input.</source>
        <translation>Loket terkunci sendiri: tidak ada masukan.</translation>
    </message>
    <message>
        <source>The desk was locked.</source>
        <translation>Loket dikunci.</translation>
    </message>
    <message>
        <source>Undone later.</source>
        <translation>Kemudian dibatalkan.</translation>
    </message>
    <message>
        <source>Settled when the day was closed: not taken in. %1.</source>
        <translation>Diselesaikan saat hari ditutup: tidak diterima. %1.</translation>
    </message>
    <message>
        <source>An approval by %1 failed: wrong PIN.</source>
        <translation>Persetujuan oleh %1 gagal: PIN salah.</translation>
    </message>
    <message>
        <source>The PC&apos;s clock was set back by %1.</source>
        <translation>Jam PC dimundurkan %1.</translation>
    </message>
    <message>
        <source>The PC&apos;s clock was put on by %1.</source>
        <translation>Jam PC dimajukan %1.</translation>
    </message>
    <message>
        <source>The PC&apos;s time zone is %1 now.</source>
        <translation>Zona waktu PC sekarang %1.</translation>
    </message>
    <message>
        <source>An incident was settled.</source>
        <translation>Satu insiden diselesaikan.</translation>
    </message>
    <message>
        <source>The clock is doubtful; an officer confirmed the date: %1.</source>
        <translation>Jamnya meragukan; petugas mengonfirmasi tanggalnya: %1.</translation>
    </message>
    <message>
        <source>list of people</source>
        <translation>daftar orang</translation>
    </message>
    <message>
        <source>records that were set aside</source>
        <translation>catatan yang disisihkan</translation>
    </message>
    <message>
        <source>The office server said that the person was taken in elsewhere before</source>
        <translation>Kata server kantor, orang ini sudah diterima di tempat lain</translation>
    </message>
</context>
<context>
    <name>EventKind</name>
    <message>
        <source>Arrival</source>
        <translation>Kedatangan</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Penundaan</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Penolakan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Change of service</source>
        <translation>Perubahan layanan</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Import of bookings</source>
        <translation>Impor booking</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Clock changed</source>
        <translation>Jam berubah</translation>
    </message>
    <message>
        <source>Practice begun</source>
        <translation>Latihan dimulai</translation>
    </message>
    <message>
        <source>Office rules changed</source>
        <translation>Aturan kantor diubah</translation>
    </message>
    <message>
        <source>Personal data purged</source>
        <translation>Data pribadi dihapus</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Minta persetujuan</translation>
    </message>
    <message>
        <source>Seen, undecided</source>
        <translation>Dilihat, belum diputuskan</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>Loket dikunci</translation>
    </message>
    <message>
        <source>Failed sign-in</source>
        <translation>Gagal masuk</translation>
    </message>
    <message>
        <source>Change of officers</source>
        <translation>Perubahan petugas</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Hari ditutup</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Gangguan</translation>
    </message>
    <message>
        <source>Incident settled</source>
        <translation>Penyelesaian insiden</translation>
    </message>
</context>
<context>
    <name>Excuse</name>
    <message>
        <source>This code was already shown here today at %1.</source>
        <translation>Kode ini sudah terlihat di sini pukul %1.</translation>
    </message>
    <message>
        <source>Loket was not running here from %1 to %2.</source>
        <translation>Program Loket tidak berjalan di sini pukul %1 sampai %2.</translation>
    </message>
    <message>
        <source>The camera did not work here from %1 to %2.</source>
        <translation>Kamera terganggu pukul %1 sampai %2.</translation>
    </message>
    <message>
        <source>The network was down from %1 to %2.</source>
        <translation>Jaringan terganggu pukul %1 sampai %2.</translation>
    </message>
    <message>
        <source>There was a queue from %1 to %2: the desk worked without a pause.</source>
        <translation>Ada antrean pukul %1 sampai %2: loket melayani tanpa jeda.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>The rule only advises the report time, so the applicant is admitted all the same.</source>
        <translation>Batas lapor hanya anjuran, jadi pemohon tetap diterima.</translation>
    </message>
    <message>
        <source>This office enforces the report time, so the applicant is admitted with approval only.</source>
        <translation>Kantor ini mewajibkan batas lapor, jadi pemohon hanya diterima dengan persetujuan.</translation>
    </message>
    <message>
        <source>The applicant came before the report time was over, as the rule asks.</source>
        <translation>Pemohon datang sebelum batas lapor lewat, sesuai aturan.</translation>
    </message>
    <message>
        <source>The applicant came after the report time, but before the slot begins.</source>
        <translation>Pemohon datang setelah batas lapor, tetapi sebelum jadwal mulai.</translation>
    </message>
    <message>
        <source>The applicant came after the slot had begun, and its code is still good.</source>
        <translation>Pemohon datang setelah jadwal mulai, dan kodenya masih berlaku.</translation>
    </message>
    <message>
        <source>The slot of this booking is over, but its code is still good.</source>
        <translation>Jadwal antrean ini sudah berakhir, tetapi kodenya masih berlaku.</translation>
    </message>
    <message>
        <source>The booking is for today, but this office takes arrivals for a slot only from a certain time on, so that no second queue forms at the door.</source>
        <translation>Antrean ini untuk hari ini, tetapi kantor ini baru menerima pemohon mulai waktu tertentu sebelum jadwal, supaya tidak ada antrean kedua di depan pintu.</translation>
    </message>
    <message>
        <source>The applicant came later than the rule allows, so the code is forfeited. This is a proposal: it becomes final at the day&apos;s closing or by your decision. Where the office itself was the cause (system down, queue at the door), it may be excused.</source>
        <translation>Pemohon datang lebih lambat dari yang dibolehkan aturan, jadi kodenya hangus. Ini baru usulan: menjadi tetap saat kantor tutup atau oleh keputusan Anda. Bila penyebabnya kantor sendiri (sistem mati, antrean di pintu), keterlambatan dapat dimaafkan.</translation>
    </message>
    <message>
        <source>A booking is good on its own date only, and that date is still to come.</source>
        <translation>Antrean hanya berlaku pada tanggalnya sendiri, dan tanggal itu belum tiba.</translation>
    </message>
    <message>
        <source>A booking is good on its own date only, and that date has passed.</source>
        <translation>Antrean hanya berlaku pada tanggalnya sendiri, dan tanggal itu sudah lewat.</translation>
    </message>
    <message>
        <source>The proof or the booking names another office. A booking is good at its own office only.</source>
        <translation>Bukti atau data antrean menyebut kantor lain. Antrean hanya berlaku di kantornya sendiri.</translation>
    </message>
    <message>
        <source>The code is known, but the booking system says that the booking does not stand any more in this form.</source>
        <translation>Kodenya dikenal, tetapi menurut sistem antrean, antrean ini sudah tidak berlaku dalam bentuk ini.</translation>
    </message>
    <message>
        <source>This office asks applicants to reconfirm by sending #hadir some days before. For this booking that was not done in time.</source>
        <translation>Kantor ini meminta pemohon mengirim #hadir beberapa hari sebelumnya. Untuk antrean ini hal itu tidak dilakukan tepat waktu.</translation>
    </message>
    <message>
        <source>This code was already marked as arrived. The same person may be back, or somebody shows a copy of another&apos;s code; a code is good for one arrival.</source>
        <translation>Kode ini sudah ditandai hadir. Mungkin orang yang sama datang lagi, atau seseorang menunjukkan salinan kode orang lain; satu kode berlaku untuk satu kedatangan.</translation>
    </message>
    <message>
        <source>The applicant was here before, lacked a document and was held. The first verdict goes on, and the ticks made then are kept.</source>
        <translation>Pemohon tadi sudah datang, berkasnya kurang, lalu ditunda. Putusan pertama tetap berlaku, dan centang yang sudah dibuat tersimpan.</translation>
    </message>
    <message>
        <source>The applicant was held to bring a missing document and came back after the time that was given.</source>
        <translation>Pemohon ditunda untuk melengkapi berkas dan kembali setelah waktu yang diberikan lewat.</translation>
    </message>
    <message>
        <source>Each service lists the channels it can be booked through. Lost or damaged passports and changes of data are served at the counter, without a booking.</source>
        <translation>Setiap layanan punya saluran pemesanannya sendiri. Paspor hilang, paspor rusak dan perubahan data dilayani di loket, tanpa antrean.</translation>
    </message>
    <message>
        <source>No booking of this office bears this code. A letter may have been misread (O and 0, I and 1), the data on this PC may be older than the booking, or the booking is for another office.</source>
        <translation>Tidak ada antrean kantor ini dengan kode tersebut. Mungkin ada huruf yang salah baca (O dan 0, I dan 1), data di komputer ini lebih tua daripada antreannya, atau antreannya untuk kantor lain.</translation>
    </message>
    <message>
        <source>What was read is no booking code and belongs to no booking. Applicants often show another code by mistake; its content is not kept.</source>
        <translation>Yang terbaca bukan kode booking dan tidak cocok dengan antrean mana pun. Pemohon sering keliru menunjukkan kode lain; isinya tidak disimpan.</translation>
    </message>
    <message>
        <source>Tick the documents that you have seen (Ctrl+Space ticks all that are required), then press Enter: the arrival is recorded and a queue number given. If a document is missing, F6 holds the applicant and F7 refuses.</source>
        <translation>Centang berkas yang sudah dilihat (Ctrl+Spasi mencentang semua yang wajib), lalu tekan Enter: kehadiran dicatat dan nomor antrean diberikan. Bila ada berkas yang kurang, F6 menunda dan F7 menolak.</translation>
    </message>
    <message>
        <source>Tell the applicant when to come back. Enter records that this was said; the booking is not used up.</source>
        <translation>Beri tahu pemohon kapan harus kembali. Enter mencatat bahwa hal itu sudah disampaikan; antrean tidak terpakai.</translation>
    </message>
    <message>
        <source>Enter asks for approval: choose the reason and name the supervisor who allows it. F7 records the refusal instead.</source>
        <translation>Enter meminta persetujuan: pilih alasan dan sebut penyelia yang mengizinkan. F7 mencatat penolakan.</translation>
    </message>
    <message>
        <source>Enter shows the first arrival. If it is the same person, the queue number given then still counts. If it is somebody else, call the supervisor.</source>
        <translation>Enter menampilkan kedatangan pertama. Bila orangnya sama, nomor antrean yang diberikan waktu itu tetap berlaku. Bila orangnya lain, panggil penyelia.</translation>
    </message>
    <message>
        <source>Tell the applicant which office to go to. Enter records that this was said.</source>
        <translation>Beri tahu pemohon harus ke kantor mana. Enter mencatat bahwa hal itu sudah disampaikan.</translation>
    </message>
    <message>
        <source>The message is complete, so Enter can take the applicant in provisionally: choose the reason and name the supervisor who allows it.</source>
        <translation>Pesannya lengkap, jadi dengan Enter pemohon dapat diterima sementara: pilih alasan dan sebut penyelia yang mengizinkan.</translation>
    </message>
    <message>
        <source>Enter searches by name (also F2). Compare the identity card before you admit somebody found this way.</source>
        <translation>Enter mencari dengan nama (juga F2). Cocokkan KTP sebelum menandai hadir orang yang ditemukan dengan cara ini.</translation>
    </message>
    <message>
        <source>Enter clears the card. Then hold up the right proof, or type the code or the name (F2).</source>
        <translation>Enter mengosongkan kartu. Lalu arahkan bukti yang benar, atau ketik kode atau nama (F2).</translation>
    </message>
    <message>
        <source>F8 makes an exception: with a reason and the supervisor who allows it. The verdict stays on record beside it.</source>
        <translation>F8 membuat pengecualian: dengan alasan dan penyelia yang mengizinkan. Putusan aturan tetap tercatat di sampingnya.</translation>
    </message>
    <message>
        <source>F4 takes the applicant in as a walk-in.</source>
        <translation>F4 menerima pemohon sebagai walk-in.</translation>
    </message>
    <message>
        <source>F2 goes to the code field, Esc clears the card; it stays in the list of the last people.</source>
        <translation>F2 pindah ke kolom kode, Esc mengosongkan kartu; kartu tetap ada di daftar orang terakhir.</translation>
    </message>
    <message>
        <source>What counts is the time at which the code was first seen: nobody becomes late while you work.</source>
        <translation>Yang dihitung adalah waktu kode pertama kali terlihat: pemohon tidak menjadi terlambat selama Anda bekerja.</translation>
    </message>
    <message>
        <source>Enter opens the walk-in form (also F4), filled with what the booking says. If the booking names the wrong service, F9 changes it. F7 records the refusal instead.</source>
        <translation>Enter membuka formulir walk-in (juga F4), terisi dari data antrean. Bila layanan di antrean keliru, F9 mengubahnya. F7 mencatat penolakan.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>The day: figures, charts, tables</source>
        <translation>Hari itu: angka, grafik, tabel</translation>
    </message>
    <message>
        <source>The period: figures, charts, tables</source>
        <translation>Masa itu: angka, grafik, tabel</translation>
    </message>
    <message>
        <source>Walk-ins, one by one</source>
        <translation>Walk-in, satu per satu</translation>
    </message>
    <message>
        <source>People of the day, one by one</source>
        <translation>Orang pada hari itu, satu per satu</translation>
    </message>
    <message>
        <source>PDF, to print and to keep</source>
        <translation>PDF, untuk dicetak dan disimpan</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, untuk lembar kerja</translation>
    </message>
    <message>
        <source>Export or print</source>
        <translation>Ekspor atau cetak</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Sebagai</translation>
    </message>
    <message>
        <source>With names, birth dates, phones and NIK in full</source>
        <translation>Dengan nama, tanggal lahir, telepon, dan NIK lengkap</translation>
    </message>
    <message>
        <source>What for (stands in the journal)</source>
        <translation>Untuk apa (tercatat di jurnal)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>Tulis berkas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Sedang menulis…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Sudah ditulis: %1</translation>
    </message>
    <message>
        <source>JSON, whole, for the administrator</source>
        <translation>JSON, lengkap, untuk administrator</translation>
    </message>
    <message>
        <source>Records that were set aside</source>
        <translation>Catatan yang disisihkan</translation>
    </message>
</context>
<context>
    <name>FamilyChips</name>
    <message>
        <source>held</source>
        <translation>ditunda</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation>hadir %1</translation>
    </message>
    <message>
        <source>not admitted by the rule</source>
        <translation>tidak diterima menurut aturan</translation>
    </message>
    <message>
        <source>documents complete</source>
        <translation>berkas lengkap</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>belum hadir</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>kode tidak dikenal</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>booking code</source>
        <translation>kode booking</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>saluran</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>tanggal lahir</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>nomor telepon</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>service</source>
        <translation>layanan</translation>
    </message>
    <message>
        <source>service date</source>
        <translation>tanggal kedatangan</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>jadwal</translation>
    </message>
    <message>
        <source>office</source>
        <translation>kantor</translation>
    </message>
    <message>
        <source>account</source>
        <translation>akun</translation>
    </message>
    <message>
        <source>group</source>
        <translation>kelompok</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>hubungan</translation>
    </message>
    <message>
        <source>type of passport</source>
        <translation>jenis paspor</translation>
    </message>
    <message>
        <source>application number</source>
        <translation>nomor permohonan</translation>
    </message>
    <message>
        <source>QR text</source>
        <translation>isi QR</translation>
    </message>
    <message>
        <source>time of booking</source>
        <translation>waktu pemesanan</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>date of #hadir</source>
        <translation>tanggal #hadir</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>the row</source>
        <translation>baris ini</translation>
    </message>
</context>
<context>
    <name>FirstOfficerDialog</name>
    <message>
        <source>Set up officers</source>
        <translation>Siapkan petugas</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Siapkan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>You become the first administrator and add the others afterwards. From then on everybody signs in with a name and a PIN of their own, and exceptions need somebody who may allow them.</source>
        <translation>Anda menjadi administrator pertama dan menambahkan yang lain sesudahnya. Sejak itu setiap orang masuk dengan nama dan PIN sendiri, dan pengecualian perlu disetujui yang berwenang.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Give your name: every arrival is recorded with it.</source>
        <translation>Isi nama Anda: setiap kehadiran dicatat dengan nama itu.</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Undo arrival</source>
        <translation>Batalkan kehadiran</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>Buka gambar</translation>
    </message>
    <message>
        <source>Import bookings</source>
        <translation>Impor antrean</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Today: %1 attended · %2 expected this hour · %3 held · %4 forfeited</source>
        <translation>Hari ini: %1 hadir · %2 ditunggu jam ini · %3 ditunda · %4 hangus</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Walk-in</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>time is up</source>
        <translation>waktu habis</translation>
    </message>
    <message>
        <source>Held for missing documents</source>
        <translation>Ditunda karena berkas kurang</translation>
    </message>
    <message>
        <source>Back in time, a person goes on with the first verdict and the ticks already made. Enter opens the card.</source>
        <translation>Yang kembali tepat waktu lanjut dengan putusan pertama dan centang yang sudah dibuat. Enter membuka kartunya.</translation>
    </message>
    <message>
        <source>Nobody is held.</source>
        <translation>Tidak ada yang ditunda.</translation>
    </message>
    <message>
        <source>People who are held</source>
        <translation>Pemohon yang ditunda</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>time</comment>
        <translation>sampai %1</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>The arrival time is kept. A supervisor decides here with a PIN: Enter opens the card.</source>
        <translation>Waktu tiba tetap tercatat. Penyelia memutuskan di sini dengan PIN: Enter membuka kartunya.</translation>
    </message>
    <message>
        <source>Nobody waits for approval.</source>
        <translation>Tidak ada yang menunggu persetujuan.</translation>
    </message>
    <message>
        <source>People who wait for approval</source>
        <translation>Pemohon yang menunggu persetujuan</translation>
    </message>
    <message>
        <source>Unknown code %1</source>
        <translation>Kode tidak dikenal %1</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>diminta oleh %1</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <comment>time</comment>
        <translation>tiba %1</translation>
    </message>
    <message>
        <source>asked by %1, desk %2</source>
        <translation>diminta oleh %1, loket %2</translation>
    </message>
</context>
<context>
    <name>HelpDrawer</name>
    <message>
        <source>Close help</source>
        <translation>Tutup bantuan</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What happens here</source>
        <translation>Cara kerja halaman ini</translation>
    </message>
    <message>
        <source>The applicant holds up a phone or a paper. Loket reads the code, says whether and how this person is taken in now, and why. You compare the e-KTP, tick the documents and press Enter. The queue number stays large until the next person.</source>
        <translation>Pemohon menunjukkan ponsel atau kertas. Loket membaca kodenya, lalu menyatakan apakah dan bagaimana orang ini diterima sekarang, beserta alasannya. Anda mencocokkan KTP, mencentang berkas, dan menekan Enter. Nomor antrean tetap besar sampai orang berikutnya.</translation>
    </message>
    <message>
        <source>Without a code: type a part of the name (F2), or take the person in as a walk-in (F4).</source>
        <translation>Tanpa kode: ketik sebagian nama (F2), atau terima sebagai walk-in (F4).</translation>
    </message>
    <message>
        <source>Enter: the main button</source>
        <translation>Enter: tombol utama</translation>
    </message>
    <message>
        <source>Esc: clear the card</source>
        <translation>Esc: kosongkan kartu</translation>
    </message>
    <message>
        <source>F2: type a code or a name</source>
        <translation>F2: ketik kode atau nama</translation>
    </message>
    <message>
        <source>F3: the last one left undecided</source>
        <translation>F3: orang terakhir yang belum diputuskan</translation>
    </message>
    <message>
        <source>F4: walk-in</source>
        <translation>F4: walk-in</translation>
    </message>
    <message>
        <source>F5: the next one who waits</source>
        <translation>F5: orang berikutnya yang menunggu</translation>
    </message>
    <message>
        <source>F6 hold · F7 refuse · F8 exception</source>
        <translation>F6 tunda · F7 tolak · F8 pengecualian</translation>
    </message>
    <message>
        <source>F9: change the service</source>
        <translation>F9: ubah layanan</translation>
    </message>
    <message>
        <source>F10: e-KTP from outside the area</source>
        <translation>F10: KTP luar wilayah</translation>
    </message>
    <message>
        <source>F11: e-KTP compared after a search</source>
        <translation>F11: KTP dicocokkan setelah pencarian</translation>
    </message>
    <message>
        <source>Space, arrows, B: the documents; Ctrl+Space: all that is required</source>
        <translation>Spasi, panah, B: berkas; Ctrl+Spasi: semua yang wajib</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+9: family member or suggestion; Ctrl+Enter: together</source>
        <translation>Alt+1 sampai Alt+9: keluarga atau saran; Ctrl+Enter: bersama</translation>
    </message>
    <message>
        <source>Ctrl+Z: undo · Ctrl+V: paste a message or picture · Ctrl+O: open a picture</source>
        <translation>Ctrl+Z: batalkan · Ctrl+V: tempel pesan atau gambar · Ctrl+O: buka gambar</translation>
    </message>
    <message>
        <source>Ctrl+I: import · Ctrl+L: sign out · Ctrl+M: sound on or off</source>
        <translation>Ctrl+I: impor · Ctrl+L: keluar · Ctrl+M: suara hidup atau mati</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+7: pages · Ctrl+8: incidents · Ctrl+9: connection · Ctrl+,: settings</source>
        <translation>Ctrl+1 sampai Ctrl+7: halaman · Ctrl+8: insiden · Ctrl+9: koneksi · Ctrl+,: pengaturan</translation>
    </message>
    <message>
        <source>Ctrl+B: the applicants&apos; screen on or off</source>
        <translation>Ctrl+B: layar pemohon nyala atau mati</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message numerus="yes">
        <source>The account %1 holds bookings for %n different names.</source>
        <comment>%1: an account</comment>
        <translation>
            <numerusform>Akun %1 memegang antrean atas %n nama yang berbeda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The phone %1 stands in bookings for %n different names.</source>
        <comment>%1: a phone number, masked</comment>
        <translation>
            <numerusform>Nomor telepon %1 tercatat pada antrean atas %n nama yang berbeda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %1 was used at desk %2 at %3 and shown again %n times, last at desk %4 at %5.</source>
        <comment>%1: a booking code, %2 and %4: letters of desks, %3 and %5: times</comment>
        <translation>
            <numerusform>Kode %1 sudah dipakai di loket %2 pukul %3 dan ditunjukkan lagi %n kali, terakhir di loket %4 pukul %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 admitted %n people against the rule.</source>
        <comment>%1: an officer&apos;s name</comment>
        <translation>
            <numerusform>%1 menerima %n pemohon di luar aturan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same person approved %n of them.</source>
        <translation>
            <numerusform>Sebanyak %n di antaranya disetujui orang yang sama.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions were made for bookings of the account %1.</source>
        <comment>%1: an account</comment>
        <translation>
            <numerusform>Ada %n pengecualian untuk antrean dari akun %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions were made for bookings with the phone %1.</source>
        <comment>%1: a phone number, masked</comment>
        <translation>
            <numerusform>Ada %n pengecualian untuk antrean dengan nomor telepon %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At desk %1, %n people were taken in while somebody of an earlier slot was waiting there.</source>
        <comment>%1: the letter of a desk</comment>
        <translation>
            <numerusform>Di loket %1, %n pemohon diterima saat pemohon dengan jadwal lebih awal masih menunggu di sana.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 found %n people by searching, without a proof; %2 were admitted in all.</source>
        <comment>%1: an officer&apos;s name, %2: a number</comment>
        <translation>
            <numerusform>%1 menemukan %n pemohon lewat pencarian, tanpa bukti antrean; seluruhnya %2 yang diterima.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 undid an arrival %n times and took in somebody else within five minutes.</source>
        <comment>%1: an officer&apos;s name</comment>
        <translation>
            <numerusform>%1 membatalkan kedatangan %n kali lalu menerima orang lain dalam lima menit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places were booked on %1 between %2 and %3.</source>
        <comment>%1: a date, %2 and %3: times</comment>
        <translation>
            <numerusform>Sebanyak %n antrean dipesan pada %1 antara pukul %2 dan %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them stand under %1.</source>
        <comment>%1: a phone or an account</comment>
        <translation>Semuanya atas %1.</translation>
    </message>
    <message>
        <source>Worth a look. A hint says nothing about anybody: families book together, and exceptions have their reasons.</source>
        <translation>Perlu dilihat saja. Petunjuk ini tidak menyimpulkan apa pun tentang siapa pun: keluarga memesan bersama, dan pengecualian ada alasannya.</translation>
    </message>
</context>
<context>
    <name>HintList</name>
    <message>
        <source>To look at · %1</source>
        <translation>Perlu dilihat · %1</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>Nothing has stood out today.</source>
        <translation>Tidak ada yang menonjol hari ini.</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Hold for missing documents</source>
        <translation>Tunda karena berkas kurang</translation>
    </message>
    <message>
        <source>Minutes (arrows change them)</source>
        <translation>Menit (ubah dengan panah)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Menit</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tunda</translation>
    </message>
    <message>
        <source>The office closes: nobody can be held any more today.</source>
        <translation>Kantor segera tutup: hari ini tidak ada lagi yang dapat ditunda.</translation>
    </message>
    <message>
        <source>This office does not hold incomplete applicants; they are refused (F7) and may show the booking again.</source>
        <translation>Kantor ini tidak menunda pemohon yang berkasnya kurang; mereka ditolak (F7) dan boleh menunjukkan antreannya lagi.</translation>
    </message>
    <message>
        <source>%1 brings what is missing by then and goes on with the same verdict and ticks.</source>
        <translation>%1 melengkapi berkas sampai waktu itu, lalu lanjut dengan putusan dan centang yang sama.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>sampai %1</translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>Holidays</source>
        <translation>Hari libur</translation>
    </message>
    <message>
        <source>The office is closed on</source>
        <translation>Kantor tutup pada</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>Opening hours</source>
        <translation>Jam buka</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Jam buka</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Jam tutup</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Istirahat</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Setiap minggu</translation>
    </message>
    <message>
        <source>Special hours instead, such as Ramadan</source>
        <translation>Jam khusus sebagai gantinya, misalnya Ramadan</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>The week of the chosen special hours</source>
        <translation>Minggu pada jam khusus yang dipilih</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import bookings</source>
        <translation>Impor antrean</translation>
    </message>
    <message>
        <source>A CSV or JSON file as the booking system exports it. The file is tried first: nothing is taken in while a single line is wrong.</source>
        <translation>Berkas CSV atau JSON hasil ekspor sistem antrean. Berkas dicoba dahulu: selama ada satu baris yang salah, tidak ada yang dimasukkan.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Lines that are wrong</source>
        <translation>Baris yang salah</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Masukkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Bookings (*.csv *.json *.txt);;All files (*)</source>
        <translation>Antrean (*.csv *.json *.txt);;Semua berkas (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s); nothing is taken in. Correct the file and choose it again.</source>
        <translation>
            <numerusform>%n kesalahan; tidak ada yang dimasukkan. Perbaiki berkasnya lalu pilih lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be read. Enter takes it in.</source>
        <translation>Semuanya terbaca. Enter memasukkannya.</translation>
    </message>
    <message>
        <source>Everything is known already.</source>
        <translation>Semuanya sudah ada.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Sudah dimasukkan.</translation>
    </message>
    <message>
        <source>%1 rows: %2 new, %3 changed, %4 the same.</source>
        <translation>%1 baris: %2 baru, %3 berubah, %4 sama.</translation>
    </message>
</context>
<context>
    <name>Incident</name>
    <message>
        <source>desk %1 at %2</source>
        <comment>%1: letter, %2: a time</comment>
        <translation>loket %1 pukul %2</translation>
    </message>
    <message>
        <source>office %3, desk %1 at %2</source>
        <comment>%1: letter, %2: a time</comment>
        <translation>kantor %3, loket %1 pukul %2</translation>
    </message>
    <message>
        <source>an unknown desk</source>
        <translation>loket yang tidak diketahui</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two or more places</comment>
        <translation>%1 dan %2</translation>
    </message>
    <message>
        <source>Booking %1</source>
        <translation>Booking %1</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>Satu catatan</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Seseorang</translation>
    </message>
    <message>
        <source>Taken in twice</source>
        <translation>Diterima dua kali</translation>
    </message>
    <message>
        <source>Taken in at two offices</source>
        <translation>Diterima di dua kantor</translation>
    </message>
    <message>
        <source>Taken in, but cancelled</source>
        <translation>Diterima, padahal dibatalkan</translation>
    </message>
    <message>
        <source>Taken in, but of another slot</source>
        <translation>Diterima, padahal pindah jadwal</translation>
    </message>
    <message>
        <source>Taken in, but moved to another office</source>
        <translation>Diterima, padahal pindah kantor</translation>
    </message>
    <message>
        <source>Name or birth date has changed</source>
        <translation>Nama atau tanggal lahir berubah</translation>
    </message>
    <message>
        <source>Taken in without a booking</source>
        <translation>Diterima tanpa booking</translation>
    </message>
    <message>
        <source>Documents judged differently</source>
        <translation>Berkas dinilai berbeda</translation>
    </message>
    <message>
        <source>Perhaps the same person twice</source>
        <translation>Mungkin orang yang sama dua kali</translation>
    </message>
    <message>
        <source>One id, two records</source>
        <translation>Satu pengenal, dua catatan</translation>
    </message>
    <message>
        <source>A record was set aside</source>
        <translation>Satu catatan disisihkan</translation>
    </message>
    <message>
        <source>Recorded with a doubtful clock</source>
        <translation>Dicatat dengan jam yang meragukan</translation>
    </message>
    <message>
        <source>Two PCs work as one desk</source>
        <translation>Dua PC bekerja sebagai satu loket</translation>
    </message>
    <message>
        <source>%1 was taken in at two offices: %2.</source>
        <translation>%1 diterima di dua kantor: %2.</translation>
    </message>
    <message>
        <source>%1 was taken in at %2, but it had been cancelled.</source>
        <translation>%1 diterima di %2, padahal sudah dibatalkan.</translation>
    </message>
    <message>
        <source>%1 was taken in at %2, but it had been given another slot.</source>
        <translation>%1 diterima di %2, padahal sudah pindah jadwal.</translation>
    </message>
    <message>
        <source>%1 was taken in at %2, but it had been moved to another office.</source>
        <translation>%1 diterima di %2, padahal sudah pindah ke kantor lain.</translation>
    </message>
    <message>
        <source>%1 was taken in by its reference at %2, and no such booking came until the day was over.</source>
        <translation>%1 diterima sementara di %2, dan booking itu tidak pernah datang sampai hari berakhir.</translation>
    </message>
    <message>
        <source>%1: the documents were judged differently at %2.</source>
        <translation>%1: berkasnya dinilai berbeda di %2.</translation>
    </message>
    <message>
        <source>%1 seems to have been taken in as a walk-in more than once: %2.</source>
        <translation>%1 tampaknya diterima sebagai walk-in lebih dari sekali: %2.</translation>
    </message>
    <message>
        <source>Two different records bear the same id: %2.</source>
        <translation>Dua catatan berbeda memakai pengenal yang sama: %2.</translation>
    </message>
    <message>
        <source>A record of %2 could not be understood or was not allowed, and is kept aside.</source>
        <translation>Satu catatan dari %2 tidak dipahami atau tidak diizinkan, dan disisihkan.</translation>
    </message>
    <message>
        <source>%1 was recorded at %2 while the PC&apos;s clock could not be trusted.</source>
        <translation>%1 dicatat di %2 ketika jam PC tidak dapat dipercaya.</translation>
    </message>
    <message>
        <source>Two PCs record under one desk&apos;s letter: %2.</source>
        <translation>Dua PC mencatat dengan huruf loket yang sama: %2.</translation>
    </message>
    <message>
        <source>The first arrival counts. Find out whether it was the same person, compare the e-KTP, and take back the second number.</source>
        <translation>Kedatangan pertama yang berlaku. Pastikan apakah orangnya sama, cocokkan KTP, dan tarik nomor kedua.</translation>
    </message>
    <message>
        <source>The arrival stands. Decide whether the person is served today, and undo the arrival if not.</source>
        <translation>Kedatangannya tetap berlaku. Putuskan apakah orangnya dilayani hari ini, dan batalkan kedatangannya bila tidak.</translation>
    </message>
    <message>
        <source>Compare the e-KTP with the booking as it is now.</source>
        <translation>Cocokkan KTP dengan booking yang sekarang.</translation>
    </message>
    <message>
        <source>Look at the proof that was shown, and ask the booking&apos;s source.</source>
        <translation>Lihat bukti yang ditunjukkan, dan tanyakan kepada sumber booking.</translation>
    </message>
    <message>
        <source>Look at the documents again; the last word counts.</source>
        <translation>Periksa lagi berkasnya; putusan terakhir yang berlaku.</translation>
    </message>
    <message>
        <source>Compare both entries; undo the one too many.</source>
        <translation>Bandingkan kedua catatan; batalkan yang berlebih.</translation>
    </message>
    <message>
        <source>Call the administrator: a PC&apos;s data may have been copied to another PC, or put back from an old copy.</source>
        <translation>Panggil administrator: data satu PC mungkin disalin ke PC lain, atau dipulihkan dari salinan lama.</translation>
    </message>
    <message>
        <source>Nothing is lost. The administrator exports the record on the page Connection (Ctrl+9) and looks into it.</source>
        <translation>Tidak ada yang hilang. Administrator mengekspor catatannya di halaman Koneksi (Ctrl+9) dan memeriksanya.</translation>
    </message>
    <message>
        <source>Check date and time of the arrival, and have the PC&apos;s clock set right.</source>
        <translation>Periksa tanggal dan jam kedatangan, dan minta jam PC dibetulkan.</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <comment>%1: a time</comment>
        <translation>Terbuka sejak %1</translation>
    </message>
    <message>
        <source>Settled at %1 by %2, desk %3: %4</source>
        <comment>%1: a time, %2: officer, %3: letter, %4: the reason</comment>
        <translation>Diselesaikan pukul %1 oleh %2, loket %3: %4</translation>
    </message>
    <message>
        <source>The same person, served once</source>
        <translation>Orang yang sama, dilayani sekali</translation>
    </message>
    <message>
        <source>Somebody else used the booking</source>
        <translation>Orang lain memakai booking ini</translation>
    </message>
    <message>
        <source>A slip at a desk, corrected</source>
        <translation>Kekeliruan di loket, sudah diperbaiki</translation>
    </message>
    <message>
        <source>An exception that was agreed on</source>
        <translation>Pengecualian yang disepakati</translation>
    </message>
    <message>
        <source>Something else (say what)</source>
        <translation>Hal lain (sebutkan)</translation>
    </message>
    <message>
        <source>Office %1</source>
        <translation>Kantor %1</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Loket %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was taken in more than once: %2.</source>
        <translation>%1 diterima lebih dari sekali: %2.</translation>
    </message>
    <message>
        <source>%1 was taken in at %2 with a name or birth date that is another one at the office server.</source>
        <translation>%1 diterima di %2 dengan nama atau tanggal lahir yang berbeda dari data di server kantor.</translation>
    </message>
    <message>
        <source>Settled by itself: the cause is gone.</source>
        <translation>Selesai sendiri: penyebabnya sudah tidak ada.</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>%1 %2</source>
        <comment>desk letter, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Incidents, settled ones too</source>
        <translation>Insiden, termasuk yang selesai</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Insiden terbuka</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>Hanya yang terbuka</translation>
    </message>
    <message>
        <source>Settled ones too</source>
        <translation>Termasuk yang selesai</translation>
    </message>
    <message>
        <source>There were no incidents.</source>
        <translation>Belum ada insiden.</translation>
    </message>
    <message>
        <source>Nothing is open: everything went as the rules promise.</source>
        <translation>Tidak ada yang terbuka: semua berjalan sesuai aturan.</translation>
    </message>
    <message>
        <source>Incidents, newest first</source>
        <translation>Insiden, terbaru di atas</translation>
    </message>
    <message>
        <source>Who, where, when</source>
        <translation>Siapa, di mana, kapan</translation>
    </message>
    <message>
        <source>A supervisor settles it, at any desk.</source>
        <translation>Penyelia menyelesaikannya, dari loket mana pun.</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Selesaikan…</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>compared since the PC&apos;s start</source>
        <translation>dicocokkan sejak PC menyala</translation>
    </message>
    <message>
        <source>the PC&apos;s own clock</source>
        <translation>jam PC sendiri</translation>
    </message>
    <message>
        <source>doubtful: the PC&apos;s clock went back or jumped</source>
        <translation>meragukan: jam PC mundur atau melompat</translation>
    </message>
    <message>
        <source>The chain is whole: %1 entries.</source>
        <translation>Rantai utuh: %1 catatan.</translation>
    </message>
    <message>
        <source>The chain is broken at number %1: an entry is missing.</source>
        <translation>Rantai putus di nomor %1: satu catatan hilang.</translation>
    </message>
    <message>
        <source>The chain is broken at number %1: the entry was changed.</source>
        <translation>Rantai putus di nomor %1: catatannya diubah.</translation>
    </message>
    <message>
        <source>The chain is broken at number %1: the entry before it was exchanged.</source>
        <translation>Rantai putus di nomor %1: catatan sebelumnya ditukar.</translation>
    </message>
    <message>
        <source>The chain is broken at number %1: the entry cannot be read.</source>
        <translation>Rantai putus di nomor %1: catatannya tidak terbaca.</translation>
    </message>
    <message>
        <source>The end is missing: the verified copy still holds number %1.</source>
        <translation>Bagian akhir hilang: salinan yang diperiksa masih memuat nomor %1.</translation>
    </message>
    <message>
        <source>The list of what is to be sent does not fit the journal at number %1.</source>
        <translation>Daftar yang akan dikirim tidak cocok dengan jurnal di nomor %1.</translation>
    </message>
    <message>
        <source>The entries are whole, but a table beside them says something else: %1.</source>
        <translation>Catatannya utuh, tetapi tabel di sampingnya berbeda: %1.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Day it belongs to</source>
        <translation>Untuk hari</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Rule in words</source>
        <translation>Bunyi aturan</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>PC&apos;s clock</source>
        <translation>Jam PC</translation>
    </message>
    <message>
        <source>Recorded facts</source>
        <translation>Fakta yang dicatat</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash sebelumnya</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>compared with the office server</source>
        <translation>dicocokkan dengan server kantor</translation>
    </message>
</context>
<context>
    <name>JournalFilterBar</name>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Kode booking</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>dd-mm-yyyy hh.mm</source>
        <translation>hh-bb-tttt jj.mm</translation>
    </message>
    <message>
        <source>Part of it</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Write the date as 23-11-2026, with a time if needed: 23-11-2026 07.30</source>
        <translation>Tulis tanggal seperti 23-11-2026, dengan jam bila perlu: 23-11-2026 07.30</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>Loket %1</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Periksa rantai</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Older entries</source>
        <translation>Catatan lebih lama</translation>
    </message>
    <message>
        <source>No entry fits. Clear a field or choose other days.</source>
        <translation>Tidak ada catatan yang cocok. Kosongkan satu kolom atau pilih hari lain.</translation>
    </message>
    <message>
        <source>Entries, newest first</source>
        <translation>Catatan, terbaru di atas</translation>
    </message>
    <message>
        <source>The entry in full</source>
        <translation>Catatan selengkapnya</translation>
    </message>
    <message>
        <source>Checking every entry…</source>
        <translation>Memeriksa setiap catatan…</translation>
    </message>
    <message>
        <source>The chain was not checked.</source>
        <translation>Rantai belum diperiksa.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>LAW</source>
        <comment>the WhatsApp channel&apos;s own name</comment>
        <translation>LAW</translation>
    </message>
    <message>
        <source>Antrian Paspor</source>
        <comment>the app&apos;s own name</comment>
        <translation>Antrian Paspor</translation>
    </message>
    <message>
        <source>M-Paspor</source>
        <comment>the app&apos;s own name</comment>
        <translation>M-Paspor</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>kamera</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>pemindai tangan</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>diketik</translation>
    </message>
    <message>
        <source>pasted message</source>
        <translation>pesan yang ditempel</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>search</source>
        <translation>pencarian</translation>
    </message>
    <message>
        <source>family</source>
        <translation>keluarga</translation>
    </message>
    <message>
        <source>#hadir not known</source>
        <translation>#hadir belum diketahui</translation>
    </message>
    <message>
        <source>without #hadir</source>
        <translation>belum #hadir</translation>
    </message>
    <message>
        <source>#hadir on %1</source>
        <comment>%1: a short date</comment>
        <translation>#hadir %1</translation>
    </message>
    <message>
        <source>reconfirmed with #hadir</source>
        <translation>dikonfirmasi #hadir</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Penyelia</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>LoadBar</name>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Date (Ctrl+G)</source>
        <translation>Tanggal (Ctrl+G)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Pekan</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Export or print…</source>
        <translation>Ekspor atau cetak…</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Tutup hari…</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hari ini, %1</translation>
    </message>
</context>
<context>
    <name>LoadPage</name>
    <message>
        <source>Walk-ins by category</source>
        <translation>Walk-in per kategori</translation>
    </message>
    <message>
        <source>Walk-ins today</source>
        <translation>Walk-in hari ini</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Diperbarui %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Already attended at %1, %2</source>
        <comment>time, queue number</comment>
        <translation>Sudah hadir %1, %2</translation>
    </message>
    <message>
        <source>Already decided at %1</source>
        <translation>Sudah diputuskan %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Dibatalkan: %1</translation>
    </message>
    <message>
        <source>Bookings imported: %1 new, %2 changed</source>
        <translation>Antrean diimpor: %1 baru, %2 berubah</translation>
    </message>
    <message>
        <source>No code in this picture. Try a sharper or larger one.</source>
        <translation>Tidak ada kode dalam gambar ini. Coba gambar yang lebih tajam atau lebih besar.</translation>
    </message>
    <message>
        <source>Sign in first: codes are not read before.</source>
        <translation>Masuk dahulu: sebelum itu kode tidak dibaca.</translation>
    </message>
    <message>
        <source>Required documents are not ticked yet (Ctrl+Space ticks all).</source>
        <translation>Berkas wajib belum dicentang semua (Ctrl+Spasi mencentang semua yang wajib).</translation>
    </message>
    <message>
        <source>Found by search: compare the e-KTP first and tick it (F11).</source>
        <translation>Ditemukan lewat pencarian: cocokkan e-KTP dahulu, lalu centang (F11).</translation>
    </message>
    <message>
        <source>The clock of this PC was changed.</source>
        <translation>Jam komputer ini diubah.</translation>
    </message>
    <message>
        <source>There is nothing to undo at this desk.</source>
        <translation>Tidak ada yang dapat dibatalkan di loket ini.</translation>
    </message>
    <message>
        <source>Open a picture of a code</source>
        <translation>Buka gambar berisi kode</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)</source>
        <translation>Gambar (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Sounds are off.</source>
        <translation>Suara dimatikan.</translation>
    </message>
    <message>
        <source>Sounds are on.</source>
        <translation>Suara dinyalakan.</translation>
    </message>
    <message>
        <source>Your PIN is changed.</source>
        <translation>PIN Anda sudah diganti.</translation>
    </message>
    <message>
        <source>Taken in, number %1</source>
        <comment>queue number</comment>
        <translation>Diterima, nomor %1</translation>
    </message>
    <message>
        <source>This person was taken in at another desk before. Compare the e-KTP.</source>
        <translation>Orang ini sudah diterima di loket lain. Cocokkan KTP.</translation>
    </message>
    <message>
        <source>Not admitted here: taken in before at %1. That number counts.</source>
        <comment>&apos;desk A at 07:12, number A014 (officer Sari W.)&apos;</comment>
        <translation>Tidak diterima di sini: sudah diterima di %1. Nomor itu yang berlaku.</translation>
    </message>
    <message>
        <source>There is a new incident to look at (Ctrl+8).</source>
        <translation>Ada insiden baru untuk dilihat (Ctrl+8).</translation>
    </message>
    <message>
        <source>New incident: %1 Ctrl+8 shows it.</source>
        <comment>%1: a sentence</comment>
        <translation>Insiden baru: %1 Ctrl+8 menampilkannya.</translation>
    </message>
    <message>
        <source>the unknown code</source>
        <translation>kode yang tidak dikenal</translation>
    </message>
    <message>
        <source>Decided at another desk: %1</source>
        <translation>Diputuskan di loket lain: %1</translation>
    </message>
    <message>
        <source>Approved at another desk: %1, number %2</source>
        <translation>Disetujui di loket lain: %1, nomor %2</translation>
    </message>
    <message>
        <source>Approved at another desk: %1</source>
        <translation>Disetujui di loket lain: %1</translation>
    </message>
    <message>
        <source>Decided at another desk: %1, %2</source>
        <comment>%1: name, %2: &apos;refused&apos;</comment>
        <translation>Diputuskan di loket lain: %1, %2</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is not certain enough: look at another one and say first whether this person came in time.</source>
        <translation>Jam PC ini kurang pasti: lihat jam lain dan nyatakan dahulu apakah orang ini datang pada waktunya.</translation>
    </message>
    <message>
        <source>The clock is not in doubt.</source>
        <translation>Jamnya tidak meragukan.</translation>
    </message>
    <message>
        <source>The applicants&apos; screen is on.</source>
        <translation>Layar pemohon menyala.</translation>
    </message>
    <message>
        <source>The applicants&apos; screen is off.</source>
        <translation>Layar pemohon mati.</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Short name, as shown in the window</source>
        <translation>Nama pendek, seperti tampak di jendela</translation>
    </message>
    <message>
        <source>Other names on proofs and in files, parted by &quot;;&quot;</source>
        <translation>Nama lain pada bukti dan berkas, dipisah dengan &quot;;&quot;</translation>
    </message>
    <message>
        <source>Where to go in, for the applicants&apos; screen, Indonesian</source>
        <translation>Tempat yang dituju, untuk layar pemohon, bahasa Indonesia</translation>
    </message>
    <message>
        <source>Where to go in, for the applicants&apos; screen, English</source>
        <translation>Tempat yang dituju, untuk layar pemohon, bahasa Inggris</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>New PIN: 4 to 12 digits</source>
        <translation>PIN baru: 4 sampai 12 angka</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN yang sama sekali lagi</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits.</source>
        <translation>Pilih PIN dengan 4 sampai 12 angka.</translation>
    </message>
    <message>
        <source>Type the same PIN once more.</source>
        <translation>Ketik PIN yang sama sekali lagi.</translation>
    </message>
    <message>
        <source>The two PINs differ. Type the second one again.</source>
        <translation>Kedua PIN tidak sama. Ketik lagi yang kedua.</translation>
    </message>
    <message>
        <source>This PIN is easily guessed. Press Enter to keep it, or type another one.</source>
        <translation>PIN ini mudah ditebak. Tekan Enter untuk tetap memakainya, atau ketik yang lain.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office rules</source>
        <translation>Aturan kantor</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Buang perubahan</translation>
    </message>
    <message>
        <source>Parts of the office&apos;s rules</source>
        <translation>Bagian aturan kantor</translation>
    </message>
    <message>
        <source>changed by %1, %2</source>
        <comment>%1: officer, %2: moment</comment>
        <translation>diubah oleh %1, %2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versi %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n kesalahan</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the office&apos;s rules?</source>
        <translation>Simpan aturan kantor?</translation>
    </message>
    <message>
        <source>Version %1 becomes version %2, from now on and at this desk.</source>
        <translation>Versi %1 menjadi versi %2, mulai sekarang dan di loket ini.</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Diubah: %1</translation>
    </message>
    <message>
        <source>What was decided so far stays with the old version, which is kept.</source>
        <translation>Yang sudah diputuskan tetap menurut versi lama, yang tetap disimpan.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Buang perubahan?</translation>
    </message>
    <message>
        <source>What was changed on this page since version %1 is lost.</source>
        <translation>Yang diubah di halaman ini sejak versi %1 akan hilang.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Close Loket?</source>
        <translation>Tutup Loket?</translation>
    </message>
    <message>
        <source>The office&apos;s rules were changed and not saved.</source>
        <translation>Aturan kantor diubah dan belum disimpan.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
</context>
<context>
    <name>OfficersDialog</name>
    <message>
        <source>Officers</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN baru…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tambah…</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Siapa bekerja di sini</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>A new officer</source>
        <translation>Petugas baru</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>The PIN is typed by the officer, unseen by others, and can be changed later.</source>
        <translation>PIN diketik sendiri oleh petugas tanpa dilihat orang lain, dan dapat diganti kemudian.</translation>
    </message>
    <message>
        <source>%1 signs in with this PIN from now on.</source>
        <translation>Mulai sekarang %1 masuk dengan PIN ini.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Pakai PIN ini</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Anda)</translation>
    </message>
    <message>
        <source>shut out</source>
        <comment>of an officer</comment>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Nonaktifkan</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Aktifkan lagi</translation>
    </message>
    <message>
        <source>Give the officer&apos;s name.</source>
        <translation>Isi nama petugas.</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Admit as an exception</source>
        <translation>Terima sebagai pengecualian</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>In a few words (no personal data)</source>
        <translation>Dengan singkat (tanpa data pribadi)</translation>
    </message>
    <message>
        <source>Admit with this reason</source>
        <translation>Terima dengan alasan ini</translation>
    </message>
    <message>
        <source>Take in provisionally</source>
        <translation>Terima sementara</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Pilih alasannya.</translation>
    </message>
    <message>
        <source>Ask for approval, next one</source>
        <translation>Minta persetujuan nanti</translation>
    </message>
    <message>
        <source>The rule says: %1. The exception is recorded with its reason.</source>
        <translation>Menurut aturan: %1. Pengecualian dicatat beserta alasannya.</translation>
    </message>
    <message>
        <source>%1 asks for approval. Arrived at %2, and that time stays. The rule says: %3.</source>
        <translation>%1 meminta persetujuan. Tiba pukul %2, dan waktu itu tetap berlaku. Menurut aturan: %3.</translation>
    </message>
    <message>
        <source>%1 Or press F8: the person waits, the line goes on.</source>
        <translation>%1 Atau tekan F8: pemohon menunggu, antrean jalan terus.</translation>
    </message>
</context>
<context>
    <name>OwnPinDialog</name>
    <message>
        <source>Change my PIN</source>
        <translation>Ganti PIN saya</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Ganti PIN</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>PIN sekarang</translation>
    </message>
    <message>
        <source>Type the PIN that you use now.</source>
        <translation>Ketik PIN yang Anda pakai sekarang.</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>ticked for being taken in together</source>
        <translation>dicentang untuk diterima bersama</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Privacy and lock</source>
        <translation>Privasi dan kunci</translation>
    </message>
    <message>
        <source>Days after which personal data is purged</source>
        <translation>Hari sebelum data pribadi dihapus</translation>
    </message>
    <message>
        <source>Minutes without input until the desk locks itself (0: never)</source>
        <translation>Menit tanpa masukan sampai loket terkunci (0: tidak pernah)</translation>
    </message>
    <message>
        <source>Hint: names on one phone or account in a day</source>
        <translation>Isyarat: nama pada satu telepon atau akun dalam sehari</translation>
    </message>
    <message>
        <source>Hint: exceptions by one officer in a day</source>
        <translation>Isyarat: pengecualian oleh satu petugas dalam sehari</translation>
    </message>
    <message>
        <source>Hint: admissions by search, without a proof, in a day</source>
        <translation>Isyarat: penerimaan lewat pencarian, tanpa bukti, dalam sehari</translation>
    </message>
    <message>
        <source>Hint: admissions of a desk ahead of an earlier slot in a day</source>
        <translation>Isyarat: penerimaan satu loket mendahului slot sebelumnya dalam sehari</translation>
    </message>
    <message>
        <source>Hint: bookings made within a minute</source>
        <translation>Isyarat: booking yang dibuat dalam satu menit</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>this is not valid JSON</source>
        <translation>ini bukan JSON yang sah</translation>
    </message>
    <message>
        <source>this is missing</source>
        <translation>bagian ini tidak ada</translation>
    </message>
    <message>
        <source>this has the wrong form; expected</source>
        <translation>bentuknya salah; seharusnya</translation>
    </message>
    <message>
        <source>this value is out of range</source>
        <translation>nilai ini di luar batas</translation>
    </message>
    <message>
        <source>this name is not known</source>
        <translation>nama ini tidak dikenal</translation>
    </message>
    <message>
        <source>this key is not known</source>
        <translation>kunci ini tidak dikenal</translation>
    </message>
    <message>
        <source>this stands here more than once</source>
        <translation>bagian ini muncul lebih dari sekali</translation>
    </message>
    <message>
        <source>this pattern is not a valid regular expression</source>
        <translation>pola ini bukan ekspresi reguler yang sah</translation>
    </message>
    <message>
        <source>there is no rule for this channel</source>
        <translation>tidak ada aturan untuk saluran ini</translation>
    </message>
    <message>
        <source>two rules judge this channel on the same day</source>
        <translation>dua aturan berlaku untuk saluran ini pada hari yang sama</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>office id</source>
        <translation>id kantor</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nama pendek</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>nama lain</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona waktu</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>jam buka</translation>
    </message>
    <message>
        <source>special hours</source>
        <translation>jam khusus</translation>
    </message>
    <message>
        <source>slots and rules in use</source>
        <translation>slot dan aturan yang berlaku</translation>
    </message>
    <message>
        <source>own rules</source>
        <translation>aturan sendiri</translation>
    </message>
    <message>
        <source>code patterns</source>
        <translation>pola kode</translation>
    </message>
    <message>
        <source>kinds of codes</source>
        <translation>jenis kode</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>services</source>
        <translation>layanan</translation>
    </message>
    <message>
        <source>walk-in categories</source>
        <translation>kategori walk-in</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>alasan</translation>
    </message>
    <message>
        <source>limits of hints</source>
        <translation>batas isyarat</translation>
    </message>
    <message>
        <source>automatic lock</source>
        <translation>kunci otomatis</translation>
    </message>
    <message>
        <source>retention period</source>
        <translation>masa simpan</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>hari libur</translation>
    </message>
    <message>
        <source>documents for an e-KTP from elsewhere</source>
        <translation>berkas untuk e-KTP dari luar wilayah</translation>
    </message>
    <message>
        <source>documents before the number</source>
        <translation>berkas sebelum nomor</translation>
    </message>
    <message>
        <source>where to go in</source>
        <translation>tempat yang dituju</translation>
    </message>
</context>
<context>
    <name>Public</name>
    <message>
        <source>This counter is closed for the moment</source>
        <translation>Loket ditutup sementara</translation>
    </message>
    <message>
        <source>Show your QR code to the camera</source>
        <translation>Tunjukkan kode QR Anda ke kamera</translation>
    </message>
    <message>
        <source>Show your QR code to the officer</source>
        <translation>Tunjukkan kode QR Anda kepada petugas</translation>
    </message>
    <message>
        <source>Please have your documents ready</source>
        <translation>Silakan siapkan berkas Anda</translation>
    </message>
    <message>
        <source>Please come back at %1</source>
        <translation>Silakan kembali pukul %1</translation>
    </message>
    <message>
        <source>Please come back by %1</source>
        <translation>Silakan kembali paling lambat pukul %1</translation>
    </message>
    <message>
        <source>Please go in</source>
        <translation>Silakan masuk</translation>
    </message>
    <message>
        <source>Please wait for the officer</source>
        <translation>Mohon tunggu petugas</translation>
    </message>
    <message>
        <source>Your queue number</source>
        <translation>Nomor antrean Anda</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <comment>%1: the letter of a desk</comment>
        <translation>Loket %1</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Latihan</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turunkan</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Pilih &amp;Semua</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Simpan Sebagai</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Cari di:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Jenis berkas:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Semua Berkas (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Folder Induk</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Ke folder induk</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Buat Folder Baru</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Folder Baru</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Folder &amp;Baru</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Tampilan Daftar</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Ganti ke tampilan daftar</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Tampilan Rinci</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Ganti ke tampilan rinci</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bilah samping</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Daftar tempat dan penanda</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Tempat Terakhir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Ganti Nama</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Tampilkan </translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Tampilkan berkas &amp;tersembunyi</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 sudah ada.
Ganti dengan yang baru?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Berkas tidak ditemukan.
Periksa lagi nama berkasnya.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Folder tidak ditemukan.
Periksa lagi nama foldernya.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>&apos;%1&apos; tidak boleh diubah.
Tetap hapus?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Hapus &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Folder tidak dapat dihapus.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Tanggal Diubah</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Komputer</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih Semua</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atur Ulang</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba Lagi</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Abaikan</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih Semua</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>No bookings on this day.</source>
        <translation>Tidak ada antrean pada hari itu.</translation>
    </message>
    <message>
        <source>Bar, from the left: on time, late, exception, forfeited, no show; dotted: still expected.</source>
        <translation>Batang, dari kiri: tepat waktu, terlambat, pengecualian, hangus, tidak datang; titik-titik: masih ditunggu.</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Sebagian nama</translation>
    </message>
    <message>
        <source>Search the day&apos;s list</source>
        <translation>Cari di daftar hari itu</translation>
    </message>
    <message>
        <source>People booked on this day</source>
        <translation>Pemohon yang terdaftar pada hari itu</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hari ini, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) booked</source>
        <translation>
            <numerusform>%n orang terdaftar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Queue number</source>
        <translation>Nomor antrean</translation>
    </message>
    <message>
        <source>Arrival recorded at %1</source>
        <translation>Kehadiran tercatat pukul %1</translation>
    </message>
    <message>
        <source>Queue numbers</source>
        <translation>Nomor antrean</translation>
    </message>
    <message>
        <source>No bookings for today, %1</source>
        <translation>Belum ada antrean untuk hari ini, %1</translation>
    </message>
    <message>
        <source>Every code will be unknown. Import today&apos;s list of bookings (Ctrl+I).</source>
        <translation>Setiap kode akan tidak dikenal. Impor daftar antrean hari ini (Ctrl+I).</translation>
    </message>
    <message>
        <source>No list of bookings was ever imported. Import today&apos;s list (Ctrl+I).</source>
        <translation>Belum pernah ada daftar antrean yang diimpor. Impor daftar hari ini (Ctrl+I).</translation>
    </message>
    <message>
        <source>Ready for the next applicant</source>
        <translation>Siap untuk pemohon berikutnya</translation>
    </message>
    <message>
        <source>Hold the code into the camera, scan it, or type it (F2).</source>
        <translation>Arahkan kode ke kamera, pindai, atau ketik (F2).</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) today</source>
        <translation>
            <numerusform>%n antrean hari ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still expected</source>
        <translation>
            <numerusform>%n masih ditunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>The number that counts</source>
        <translation>Nomor yang berlaku</translation>
    </message>
    <message>
        <source>The bookings are on their way from the office server. One moment, please.</source>
        <translation>Daftar booking sedang diambil dari server kantor. Mohon tunggu sebentar.</translation>
    </message>
    <message>
        <source>The office server has none for today either, so every code will be unknown. Tell a supervisor.</source>
        <translation>Server kantor juga belum memilikinya untuk hari ini, jadi semua kode akan tidak dikenal. Beri tahu penyelia.</translation>
    </message>
    <message>
        <source>The office server cannot be reached, so every code will be unknown. Tell a supervisor: in an emergency the list can be taken in here (Ctrl+I).</source>
        <translation>Server kantor tidak dapat dihubungi, jadi semua kode akan tidak dikenal. Beri tahu penyelia: dalam keadaan darurat daftar dapat dimasukkan di sini (Ctrl+I).</translation>
    </message>
    <message>
        <source>The office server is being asked…</source>
        <translation>Menunggu jawaban server kantor…</translation>
    </message>
</context>
<context>
    <name>ReasonsSection</name>
    <message>
        <source>Reasons</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reasons for exceptions, undoing and refusals</source>
        <translation>Alasan untuk pengecualian, pembatalan, dan penolakan</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Orang kedua</translation>
    </message>
    <message>
        <source>Excuses</source>
        <translation>Memaafkan</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Pengecualian</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Penolakan</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Antrean</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Gangguan</translation>
    </message>
</context>
<context>
    <name>RefusePanel</name>
    <message>
        <source>Record the refusal</source>
        <translation>Catat penolakan</translation>
    </message>
    <message>
        <source>Refuse as the rule says</source>
        <translation>Tolak sesuai aturan</translation>
    </message>
    <message>
        <source>Recorded with this verdict; it can be undone.</source>
        <translation>Dicatat dengan putusan ini; dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Refuse for the documents</source>
        <translation>Tolak karena berkas</translation>
    </message>
    <message>
        <source>The person was here; the booking is not used up and may be shown again.</source>
        <translation>Pemohon tercatat datang; antreannya tidak terpakai dan boleh ditunjukkan lagi.</translation>
    </message>
    <message>
        <source>•  %1 differs: %2</source>
        <comment>document, what</comment>
        <translation>•  %1 berbeda: %2</translation>
    </message>
    <message>
        <source>•  %1 is missing or incomplete</source>
        <translation>•  %1 tidak ada atau belum lengkap</translation>
    </message>
    <message>
        <source>All required documents are ticked: there is nothing to refuse them for.</source>
        <translation>Semua berkas wajib sudah dicentang: tidak ada alasan untuk menolak.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>As the rule says</source>
        <translation>Sesuai aturan</translation>
    </message>
    <message>
        <source>Refuse what was asked for</source>
        <translation>Tolak permintaan ini</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Slot</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Half-hour</source>
        <translation>Setengah jam</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Loket</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Hari dalam pekan</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Sepanjang hari</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Bersama-sama</translation>
    </message>
    <message>
        <source>mean of a day</source>
        <translation>rata-rata sehari</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari kerja</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Terdaftar</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Awal</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Late to report</source>
        <translation>Terlambat lapor</translation>
    </message>
    <message>
        <source>Slot running</source>
        <translation>Jadwal berjalan</translation>
    </message>
    <message>
        <source>Late, admitted</source>
        <translation>Terlambat, diterima</translation>
    </message>
    <message>
        <source>By exception</source>
        <translation>Pengecualian</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation>Hangus</translation>
    </message>
    <message>
        <source>Not come</source>
        <translation>Tidak datang</translation>
    </message>
    <message>
        <source>Not come, %</source>
        <translation>Tidak datang, %</translation>
    </message>
    <message>
        <source>Still expected</source>
        <translation>Masih ditunggu</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>Belum terlihat</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Was here</source>
        <translation>Pernah datang</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Dilayani</translation>
    </message>
    <message>
        <source>With a booking</source>
        <translation>Dengan booking</translation>
    </message>
    <message>
        <source>Time per applicant</source>
        <translation>Waktu per pemohon</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Catatan terakhir</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Perkiraan tutup</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Per jam</translation>
    </message>
    <message>
        <source>Busiest half-hour</source>
        <translation>Setengah jam tersibuk</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kuota</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>belum ditutup</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Pukul</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Lahir</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Kode booking</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Disetujui oleh</translation>
    </message>
    <message>
        <source>Daily load</source>
        <translation>Beban harian</translation>
    </message>
    <message>
        <source>Load of a period</source>
        <translation>Beban suatu masa</translation>
    </message>
    <message>
        <source>People of the day</source>
        <translation>Orang pada hari itu</translation>
    </message>
    <message>
        <source>Walk-ins and their quotas</source>
        <translation>Walk-in dan kuotanya</translation>
    </message>
    <message>
        <source>Bookings and their quotas</source>
        <translation>Booking dan kuotanya</translation>
    </message>
    <message>
        <source>Personal data is masked.</source>
        <translation>Data pribadi disamarkan.</translation>
    </message>
    <message>
        <source>With personal data: keep it locked away, pass it on to nobody, and destroy it when it has served.</source>
        <translation>Berisi data pribadi: simpan terkunci, jangan diteruskan kepada siapa pun, dan musnahkan setelah selesai dipakai.</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>Forfeitures are proposals until the day is closed.</source>
        <translation>Hangus masih berupa usul sampai hari ditutup.</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>%1: slot, channel, …</comment>
        <translation>Per %1</translation>
    </message>
    <message numerus="yes">
        <source>of %n booked</source>
        <translation>
            <numerusform>dari %n terdaftar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the slots that are over</source>
        <comment>%1: a percentage</comment>
        <translation>%1 dari jadwal yang lewat</translation>
    </message>
    <message>
        <source>%1 of the bookings</source>
        <comment>%1: a percentage</comment>
        <translation>%1 dari booking</translation>
    </message>
    <message numerus="yes">
        <source>%n left of the quota</source>
        <translation>
            <numerusform>sisa kuota %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held, %2 waiting for approval</source>
        <translation>%1 ditunda, %2 menunggu persetujuan</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <comment>%1: a mean number</comment>
        <translation>%1 per hari</translation>
    </message>
    <message>
        <source>minutes, seconds; half took less</source>
        <translation>menit dan detik; separuhnya lebih cepat</translation>
    </message>
    <message>
        <source>%1 arrivals from %2 to %3</source>
        <comment>%2, %3: times</comment>
        <translation>%1 datang pukul %2–%3</translation>
    </message>
    <message>
        <source>%1 arrivals a day</source>
        <comment>%1: a mean number</comment>
        <translation>%1 datang per hari</translation>
    </message>
    <message>
        <source>every day was closed</source>
        <translation>semua hari sudah ditutup</translation>
    </message>
    <message numerus="yes">
        <source>%n not closed</source>
        <translation>
            <numerusform>%n belum ditutup</numerusform>
        </translation>
    </message>
    <message>
        <source>Not heard from for a while: %1.</source>
        <comment>%1: desks with times</comment>
        <translation>Lama tidak ada kabar dari loket: %1.</translation>
    </message>
    <message>
        <source>from the last %1</source>
        <comment>%1: a weekday</comment>
        <translation>dari %1 terakhir</translation>
    </message>
    <message>
        <source>from the last %1 %2s</source>
        <comment>%1: a number, %2: a weekday</comment>
        <translation>dari %1 %2 terakhir</translation>
    </message>
    <message>
        <source>Between %1 and %2 arrivals at closing, as it went on: %3.</source>
        <comment>%3: a list of days</comment>
        <translation>Antara %1 dan %2 hadir saat tutup, menurut jalannya: %3.</translation>
    </message>
    <message>
        <source>no earlier days to go by</source>
        <translation>belum ada hari terdahulu sebagai dasar</translation>
    </message>
    <message>
        <source>Closed at %1 by %2</source>
        <comment>%1: a time, %2: an officer</comment>
        <translation>Ditutup pukul %1 oleh %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>As it stood on %1 at %2 %3</source>
        <comment>%1: a date, %2: a time, %3: a zone</comment>
        <translation>Keadaan pada %1 pukul %2 %3</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>For the administrator</source>
        <translation>Untuk administrator</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Pengenal</translation>
    </message>
    <message>
        <source>Never heard from yet: %1.</source>
        <comment>%1: desks</comment>
        <translation>Belum pernah terdengar: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) open.</source>
        <translation>
            <numerusform>%n insiden terbuka.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of days before %1 this PC knows its own desk&apos;s records only.</source>
        <comment>%1: a date</comment>
        <translation>Untuk hari-hari sebelum %1, PC ini hanya mengetahui catatan loketnya sendiri.</translation>
    </message>
    <message>
        <source>Days before %1 are left out: this PC knows its own desk&apos;s records only of them.</source>
        <comment>%1: a date</comment>
        <translation>Hari-hari sebelum %1 tidak disertakan: PC ini hanya mengetahui catatan loketnya sendiri untuk hari-hari itu.</translation>
    </message>
    <message>
        <source>The figures are those of this desk alone: without an office server the desks do not see each other.</source>
        <translation>Angka-angka ini dari loket ini saja: tanpa server kantor, loket-loket tidak saling melihat.</translation>
    </message>
    <message>
        <source>Records that were set aside</source>
        <translation>Catatan yang disisihkan</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>is missing</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>is not a date; write it like 2026-11-23 or 23-11-2026</source>
        <translation>bukan tanggal; tulis seperti 23-11-2026 atau 2026-11-23</translation>
    </message>
    <message>
        <source>is not a time; write it like 08:00-09:00</source>
        <translation>bukan jam; tulis seperti 08.00-09.00</translation>
    </message>
    <message>
        <source>is not a phone number</source>
        <translation>bukan nomor telepon</translation>
    </message>
    <message>
        <source>is not a NIK of 16 digits</source>
        <translation>bukan NIK 16 angka</translation>
    </message>
    <message>
        <source>is none of law, apapo, mpaspor</source>
        <translation>bukan salah satu dari law, apapo, mpaspor</translation>
    </message>
    <message>
        <source>is not a service of this office</source>
        <translation>bukan layanan kantor ini</translation>
    </message>
    <message>
        <source>is not a known office</source>
        <translation>bukan kantor yang dikenal</translation>
    </message>
    <message>
        <source>is none of active, cancelled, rescheduled, moved</source>
        <translation>bukan salah satu dari active, cancelled, rescheduled, moved</translation>
    </message>
    <message>
        <source>is another office; take these rows out of the file</source>
        <translation>adalah kantor lain; keluarkan baris seperti ini dari berkas</translation>
    </message>
    <message>
        <source>looks like a number that a spreadsheet changed; export this column as text</source>
        <translation>tampak seperti angka yang diubah oleh lembar kerja; ekspor kolom ini sebagai teks</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>stands in the file more than once, with other data</source>
        <translation>muncul lebih dari sekali di berkas, dengan data yang berbeda</translation>
    </message>
    <message>
        <source>has more or fewer fields than the heading</source>
        <translation>punya kolom lebih banyak atau lebih sedikit daripada judulnya</translation>
    </message>
    <message>
        <source>has a quotation mark that is not closed</source>
        <translation>punya tanda kutip yang tidak ditutup</translation>
    </message>
    <message>
        <source>has bytes that are not text; save the file as UTF-8</source>
        <translation>berisi byte yang bukan teks; simpan berkas sebagai UTF-8</translation>
    </message>
    <message>
        <source>Line %1: %2 %3.</source>
        <comment>%2: a field, %3: is missing …</comment>
        <translation>Baris %1: %2 %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 &quot;%4&quot; %3.</source>
        <comment>%4: what stood there</comment>
        <translation>Baris %1: %2 &quot;%4&quot; %3.</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>Applicants must report by the start of the slot.</source>
        <translation>Pemohon wajib lapor sebelum jadwal mulai.</translation>
    </message>
    <message>
        <source>Applicants are asked to report by the start of the slot.</source>
        <translation>Pemohon diminta lapor sebelum jadwal mulai.</translation>
    </message>
    <message>
        <source>Applicants must report %1 before the slot; whoever comes later is not admitted without approval.</source>
        <comment>%1: a length of time</comment>
        <translation>Pemohon wajib lapor %1 sebelum jadwal; yang datang setelahnya tidak diterima tanpa persetujuan.</translation>
    </message>
    <message>
        <source>Applicants are asked to report %1 before the slot; whoever comes later is still admitted and marked late to report.</source>
        <comment>%1: a length of time</comment>
        <translation>Pemohon diminta lapor %1 sebelum jadwal; yang datang setelahnya tetap diterima dan ditandai terlambat lapor.</translation>
    </message>
    <message>
        <source>On the day itself nobody comes too early.</source>
        <translation>Pada harinya, tidak ada yang datang terlalu awal.</translation>
    </message>
    <message>
        <source>Arrivals are taken from the start of the slot.</source>
        <translation>Pemohon diterima mulai awal jadwal.</translation>
    </message>
    <message>
        <source>Arrivals are taken from %1 before the slot.</source>
        <comment>%1: a length of time</comment>
        <translation>Pemohon diterima mulai %1 sebelum jadwal.</translation>
    </message>
    <message>
        <source>The code is forfeited later than %1 after the start of the slot.</source>
        <comment>%1: a length of time</comment>
        <translation>Kode hangus bila terlambat lebih dari %1 setelah jadwal mulai.</translation>
    </message>
    <message>
        <source>The code is forfeited when the start of the slot has passed.</source>
        <translation>Kode hangus bila awal jadwal sudah lewat.</translation>
    </message>
    <message>
        <source>The code is forfeited %1 after the end of the slot.</source>
        <comment>%1: a length of time</comment>
        <translation>Kode hangus %1 setelah jadwal berakhir.</translation>
    </message>
    <message>
        <source>The code is forfeited at the end of the slot.</source>
        <translation>Kode hangus saat jadwal berakhir.</translation>
    </message>
    <message>
        <source>The code is good for the whole day, even after the slot.</source>
        <translation>Kode berlaku sepanjang hari, juga setelah jadwalnya.</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Aturan %1</translation>
    </message>
    <message numerus="yes">
        <source>#hadir has to be sent at the latest %n day(s) before the date.</source>
        <translation>
            <numerusform>#hadir harus dikirim paling lambat %n hari sebelum tanggal kedatangan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who lacks a document may be held for %1 at most.</source>
        <comment>%1: a length of time</comment>
        <translation>Pemohon yang berkasnya kurang boleh ditunda paling lama %1.</translation>
    </message>
    <message>
        <source>Who lacks a document is not held but refused; the booking is not used up.</source>
        <translation>Pemohon yang berkasnya kurang tidak ditunda, melainkan ditolak; antreannya tidak terpakai.</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Arrival rule</source>
        <translation>Aturan kedatangan</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>This rule comes with Loket. When it is changed the office gets its own, with an id of its own.</source>
        <translation>Aturan ini bawaan Loket. Bila diubah, kantor mendapat aturannya sendiri dengan id sendiri.</translation>
    </message>
    <message>
        <source>The office&apos;s own rule %1, version %2. A change makes it the next version; older ones stay for what they judged.</source>
        <translation>Aturan kantor sendiri %1, versi %2. Perubahan menjadikannya versi berikutnya; versi lama tetap ada untuk yang sudah dinilainya.</translation>
    </message>
    <message>
        <source>In one sentence, Indonesian</source>
        <translation>Dalam satu kalimat, Indonesia</translation>
    </message>
    <message>
        <source>In one sentence, English</source>
        <translation>Dalam satu kalimat, Inggris</translation>
    </message>
    <message>
        <source>Report so many minutes before the slot</source>
        <translation>Lapor sekian menit sebelum slot</translation>
    </message>
    <message>
        <source>Missing that mark costs</source>
        <translation>Bila batas itu terlewat, hilang</translation>
    </message>
    <message>
        <source>Taken in from so many minutes before (empty: all day)</source>
        <translation>Diterima mulai sekian menit sebelumnya (kosong: sepanjang hari)</translation>
    </message>
    <message>
        <source>The code is forfeited after</source>
        <translation>Kode hangus setelah</translation>
    </message>
    <message>
        <source>Minutes of grace</source>
        <translation>Menit kelonggaran</translation>
    </message>
    <message>
        <source>#hadir so many days before (empty: not asked)</source>
        <translation>#hadir sekian hari sebelumnya (kosong: tidak diminta)</translation>
    </message>
    <message>
        <source>Held for at most so many minutes (empty: not held)</source>
        <translation>Ditunda paling lama sekian menit (kosong: tidak ditunda)</translation>
    </message>
    <message>
        <source>A single time lasts so many minutes</source>
        <translation>Jam tunggal berlaku sekian menit</translation>
    </message>
    <message>
        <source>nothing: marked as late to report</source>
        <translation>tidak ada: ditandai terlambat lapor</translation>
    </message>
    <message>
        <source>the admission</source>
        <translation>hak diterima</translation>
    </message>
    <message>
        <source>the slot&apos;s start</source>
        <translation>slot dimulai</translation>
    </message>
    <message>
        <source>the slot&apos;s end</source>
        <translation>slot berakhir</translation>
    </message>
    <message>
        <source>never on the day</source>
        <translation>tidak pernah pada hari itu</translation>
    </message>
    <message>
        <source>The rule says</source>
        <translation>Bunyi aturannya</translation>
    </message>
    <message>
        <source>Nobody could report in time: take people in no later than the time by which they have to report.</source>
        <translation>Tidak ada yang dapat lapor tepat waktu: mulai terima paling lambat pada batas waktu lapor.</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Arrival rules</source>
        <translation>Aturan kedatangan</translation>
    </message>
    <message>
        <source>Which rule judges arrivals</source>
        <translation>Aturan mana yang menilai kedatangan</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Edit the rule…</source>
        <translation>Ubah aturan…</translation>
    </message>
</context>
<context>
    <name>SampleWindow</name>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Late to report</source>
        <translation>Terlambat lapor</translation>
    </message>
    <message>
        <source>Slot is running</source>
        <translation>Jadwal sedang berjalan</translation>
    </message>
    <message>
        <source>Slot is over, still served</source>
        <translation>Jadwal lewat, masih dilayani</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Terlalu awal</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation>Hangus</translation>
    </message>
    <message>
        <source>Barcode instead of a QR code</source>
        <translation>Barcode, bukan kode QR</translation>
    </message>
    <message>
        <source>Wrong day: tomorrow</source>
        <translation>Salah hari: besok</translation>
    </message>
    <message>
        <source>Wrong day: yesterday</source>
        <translation>Salah hari: kemarin</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Not reconfirmed</source>
        <translation>Belum konfirmasi ulang</translation>
    </message>
    <message>
        <source>Service not for this channel</source>
        <translation>Layanan tidak lewat saluran ini</translation>
    </message>
    <message>
        <source>Proof does not agree with the booking</source>
        <translation>Bukti tidak cocok dengan antrean</translation>
    </message>
    <message>
        <source>Was here already</source>
        <translation>Sudah hadir</translation>
    </message>
    <message>
        <source>Held, documents were missing</source>
        <translation>Ditunda, berkas kurang</translation>
    </message>
    <message>
        <source>A long name</source>
        <translation>Nama panjang</translation>
    </message>
    <message>
        <source>A name of one letter</source>
        <translation>Nama satu huruf</translation>
    </message>
    <message>
        <source>A family of four</source>
        <translation>Keluarga, empat orang</translation>
    </message>
    <message>
        <source>M-Paspor letter</source>
        <translation>Surat pengantar M-Paspor</translation>
    </message>
    <message>
        <source>QR without a readable code</source>
        <translation>Kode QR tanpa kode terbaca</translation>
    </message>
    <message>
        <source>WhatsApp message</source>
        <translation>Pesan WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp message, booking not in the data</source>
        <translation>Pesan WhatsApp, belum ada datanya</translation>
    </message>
    <message>
        <source>WhatsApp message with the approval code only</source>
        <translation>Pesan WhatsApp, hanya kode persetujuan</translation>
    </message>
    <message>
        <source>Another office</source>
        <translation>Kantor lain</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Not a booking (Wi-Fi)</source>
        <translation>Bukan antrean (Wi-Fi)</translation>
    </message>
    <message>
        <source>Sample proofs</source>
        <translation>Contoh bukti</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Isi pesan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Show to the counter</source>
        <translation>Tunjukkan ke loket</translation>
    </message>
    <message>
        <source>Copy the message and paste it at the counter (Ctrl+V), or press Enter.</source>
        <translation>Salin pesan ini lalu tempel di loket (Ctrl+V), atau tekan Enter.</translation>
    </message>
    <message>
        <source>Photograph it with a phone and hold that up to the camera, point the camera at it, drag it onto the counter, or press Enter.</source>
        <translation>Foto dengan ponsel lalu tunjukkan ke kamera, arahkan kamera ke layar ini, seret ke jendela loket, atau tekan Enter.</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>Read from a message: compare the code</source>
        <translation>Terbaca dari pesan: cocokkan kodenya</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>ditunda s.d. %1</translation>
    </message>
    <message>
        <source>documents refused</source>
        <translation>berkas ditolak</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>exception</source>
        <translation>pengecualian</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>sementara</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>walk-in</translation>
    </message>
    <message numerus="yes">
        <source>(+%n family)</source>
        <translation>
            <numerusform>(+%n keluarga)</numerusform>
        </translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>belum diputuskan</translation>
    </message>
    <message>
        <source>Search %1 days around today (Ctrl+D)</source>
        <translation>Cari %1 hari sebelum dan sesudah (Ctrl+D)</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Daftar orang</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Baru saja</translation>
    </message>
    <message>
        <source>Whoever is seen today appears here.</source>
        <translation>Yang datang hari ini muncul di sini.</translation>
    </message>
    <message numerus="yes">
        <source>Found: %n person(s)</source>
        <translation>
            <numerusform>Ditemukan: %n orang</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody today is called so. Enter checks it as a code.</source>
        <translation>Hari ini tidak ada yang bernama begitu. Enter memeriksanya sebagai kode.</translation>
    </message>
    <message>
        <source>Nobody in these days is called so.</source>
        <translation>Pada hari-hari ini tidak ada yang bernama begitu.</translation>
    </message>
    <message>
        <source>Several codes in this picture: choose one</source>
        <translation>Ada beberapa kode dalam gambar: pilih satu</translation>
    </message>
    <message>
        <source>not a booking code</source>
        <translation>bukan kode booking</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>menunggu persetujuan</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>prioritas</translation>
    </message>
    <message>
        <source>desk %1</source>
        <translation>loket %1</translation>
    </message>
</context>
<context>
    <name>ServicePanel</name>
    <message>
        <source>Change the service</source>
        <translation>Ubah layanan</translation>
    </message>
    <message>
        <source>The booking is judged again for the new service, with its own documents.</source>
        <translation>Antrean dinilai lagi untuk layanan baru, dengan berkasnya sendiri.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>walk-in only</source>
        <translation>hanya walk-in</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>Services, and the channels they can be booked through</source>
        <translation>Layanan, dan jalur pemesanannya</translation>
    </message>
    <message>
        <source>Documents of the chosen service</source>
        <translation>Berkas untuk layanan yang dipilih</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kapan</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Selalu</translation>
    </message>
    <message>
        <source>If there is one</source>
        <translation>Bila ada</translation>
    </message>
    <message>
        <source>e-KTP from elsewhere</source>
        <translation>e-KTP dari luar wilayah</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>“%1” is neither a camera on this PC nor an address. An address begins with rtsp://, rtsps://, http:// or https://.</source>
        <translation>“%1” bukan kamera di PC ini dan bukan alamat. Alamat diawali rtsp://, rtsps://, http://, atau https://.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Text size: %1 %</source>
        <translation>Ukuran teks: %1 %</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Ukuran teks</translation>
    </message>
    <message>
        <source>Who works here…</source>
        <translation>Siapa bekerja di sini…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Ganti PIN saya…</translation>
    </message>
    <message>
        <source>Codes shown as text are not read: Tesseract is not installed on this PC (tesseract-ocr-eng). QR codes and barcodes are not affected.</source>
        <translation>Kode yang tampil sebagai teks tidak dibaca: Tesseract belum terpasang di PC ini (tesseract-ocr-eng). Kode QR dan kode batang tetap dibaca.</translation>
    </message>
    <message>
        <source>No camera found; or an address: rtsp://…, http://…</source>
        <translation>Kamera tidak ditemukan; atau alamat: rtsp://…, http://…</translation>
    </message>
    <message>
        <source>Or an address: rtsp://…, http://…</source>
        <translation>Atau alamat: rtsp://…, http://…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>How the camera hangs</source>
        <translation>Posisi kamera</translation>
    </message>
    <message>
        <source>Second camera, for documents</source>
        <translation>Kamera kedua, untuk dokumen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <comment>a screen and its width and height</comment>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>Dalam jendela</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>a screen</comment>
        <translation>%1, tidak terhubung</translation>
    </message>
    <message>
        <source>Screen for the applicants (Ctrl+B)</source>
        <translation>Layar untuk pemohon (Ctrl+B)</translation>
    </message>
    <message>
        <source>How the second camera hangs</source>
        <translation>Posisi kamera kedua</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Settle the incident</source>
        <translation>Selesaikan insiden</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Apa yang terjadi</translation>
    </message>
    <message>
        <source>In your own words; no names of applicants</source>
        <translation>Dengan kata sendiri; tanpa nama pemohon</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Selesaikan</translation>
    </message>
    <message>
        <source>Say in a few words what it was.</source>
        <translation>Jelaskan secara singkat apa yang terjadi.</translation>
    </message>
</context>
<context>
    <name>SetupDialog</name>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantor</translation>
    </message>
    <message>
        <source>Letter of this desk: the first sign of its queue numbers, different at every desk of the office</source>
        <translation>Huruf loket ini: tanda pertama nomor antreannya, berbeda di setiap loket kantor</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Give your name: every arrival is recorded with it.</source>
        <translation>Isi nama Anda: setiap kehadiran dicatat dengan nama petugas.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>The first one that is found</source>
        <translation>Yang pertama ditemukan</translation>
    </message>
    <message>
        <source>No camera found: codes can be typed</source>
        <translation>Tidak ada kamera: kode dapat diketik</translation>
    </message>
    <message>
        <source>The first administrator sets up the other officers and the office&apos;s rules. Everybody signs in with a name and a PIN of their own; every arrival is recorded with the officer&apos;s name.</source>
        <translation>Administrator pertama menyiapkan petugas lain dan aturan kantor. Setiap orang masuk dengan nama dan PIN sendiri; setiap kehadiran dicatat dengan nama petugas.</translation>
    </message>
    <message>
        <source>Set up this desk (1 of 2)</source>
        <translation>Siapkan loket ini (1 dari 2)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>First administrator (2 of 2)</source>
        <translation>Administrator pertama (2 dari 2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>This desk is locked</source>
        <translation>Loket ini terkunci</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Codes are read once an officer is signed in. Every arrival is recorded with the officer&apos;s name.</source>
        <translation>Kode dibaca setelah petugas masuk. Setiap kehadiran dicatat dengan nama petugas.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Officer&apos;s name</source>
        <translation>Nama petugas</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Mulai bekerja</translation>
    </message>
    <message>
        <source>Hand the desk over</source>
        <translation>Serahkan loket ini</translation>
    </message>
    <message>
        <source>Who works here now? The open card and today&apos;s list stay as they are.</source>
        <translation>Siapa yang bekerja di sini sekarang? Kartu yang terbuka dan daftar hari ini tetap seperti semula.</translation>
    </message>
    <message>
        <source>Type your PIN to go on. Somebody else takes over with their own name and PIN; the open card stays.</source>
        <translation>Masukkan PIN. Petugas lain masuk dengan nama dan PIN sendiri; kartu yang terbuka tetap ada.</translation>
    </message>
    <message>
        <source>Press Enter to go on. The open card stays.</source>
        <translation>Tekan Enter untuk melanjutkan. Kartu yang terbuka tetap ada.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Set up officers, their roles and PINs…</source>
        <translation>Siapkan petugas, peran, dan PIN…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Coba lagi dalam %n detik</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
</context>
<context>
    <name>SlotTable</name>
    <message>
        <source>Slot</source>
        <translation>Jadwal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Booked</source>
        <comment>table heading</comment>
        <translation>Terdaftar</translation>
    </message>
    <message>
        <source>Attended</source>
        <comment>table heading</comment>
        <translation>Hadir</translation>
    </message>
    <message>
        <source>On time</source>
        <comment>table heading</comment>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>table heading</comment>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Exception</source>
        <comment>table heading</comment>
        <translation>Pengecualian</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <comment>table heading</comment>
        <translation>Hangus</translation>
    </message>
    <message>
        <source>No show</source>
        <comment>table heading</comment>
        <translation>Tidak datang</translation>
    </message>
    <message>
        <source>Expected</source>
        <comment>table heading</comment>
        <translation>Ditunggu</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Sepanjang hari</translation>
    </message>
    <message>
        <source>The day by slot and channel</source>
        <translation>Hari itu per jadwal dan saluran</translation>
    </message>
</context>
<context>
    <name>SlotsSection</name>
    <message>
        <source>Slots and quotas</source>
        <translation>Slot dan kuota</translation>
    </message>
    <message>
        <source>Bookings a day through %1</source>
        <comment>%1: a channel</comment>
        <translation>Booking per hari lewat %1</translation>
    </message>
    <message>
        <source>Slots that are offered</source>
        <translation>Slot yang ditawarkan</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Mark as arrived</source>
        <translation>Tandai hadir</translation>
    </message>
    <message>
        <source>Record: come back later</source>
        <translation>Catat: kembali nanti</translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation>Minta persetujuan…</translation>
    </message>
    <message>
        <source>Open as walk-in…</source>
        <translation>Buka sebagai walk-in…</translation>
    </message>
    <message>
        <source>Compare identity card…</source>
        <translation>Cocokkan KTP…</translation>
    </message>
    <message>
        <source>Send to the other office</source>
        <translation>Arahkan ke kantor lain</translation>
    </message>
    <message>
        <source>Take in provisionally…</source>
        <translation>Terima sementara…</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Cari dengan nama</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>%1 waiting</source>
        <comment>%1: a number of records</comment>
        <translation>%1 menunggu</translation>
    </message>
    <message>
        <source>of this moment</source>
        <translation>saat ini</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: a time, %2: how long ago</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no bookings yet</source>
        <translation>belum ada booking</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>%1, took %2 s: %3 sent, %4 received</source>
        <comment>%1: a time, %2: seconds, %3, %4: numbers of records</comment>
        <translation>%1, selama %2 detik: %3 dikirim, %4 diterima</translation>
    </message>
    <message>
        <source>agrees with the office server&apos;s (%1 apart)</source>
        <translation>cocok dengan server kantor (selisih %1)</translation>
    </message>
    <message>
        <source>%1 behind; the office server&apos;s time is used</source>
        <translation>%1 terlambat; yang dipakai waktu server kantor</translation>
    </message>
    <message>
        <source>%1 ahead; the office server&apos;s time is used</source>
        <translation>%1 terlalu cepat; yang dipakai waktu server kantor</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>%1: &apos;connected&apos;, %2: a time</comment>
        <translation>%1 sejak %2</translation>
    </message>
    <message>
        <source>no office server is set up</source>
        <translation>server kantor belum diatur</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>menyambung</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>luring</translation>
    </message>
    <message>
        <source>%1 of %2 are at the office server</source>
        <comment>records of this desk</comment>
        <translation>%1 dari %2 sudah di server kantor</translation>
    </message>
    <message>
        <source>Data %1</source>
        <comment>age: &apos;12 minutes ago&apos;</comment>
        <translation>Data %1</translation>
    </message>
    <message>
        <source>No bookings imported yet</source>
        <translation>Belum ada data antrean</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menyambung…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Tersambung</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <comment>%1: a time</comment>
        <translation>Luring sejak %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Luring</translation>
    </message>
    <message>
        <source>copying the bookings</source>
        <translation>menyalin data booking</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <comment>%1: a number of records</comment>
        <translation>%1 disisihkan</translation>
    </message>
    <message>
        <source>This desk works alone</source>
        <translation>Loket ini bekerja sendiri</translation>
    </message>
    <message>
        <source>Connecting to the office server</source>
        <translation>Menyambung ke server kantor</translation>
    </message>
    <message>
        <source>Connected to the office server</source>
        <translation>Tersambung ke server kantor</translation>
    </message>
    <message>
        <source>No office server is set up. Several desks without an office server cannot see each other: two of them could take the same booking in without knowing. Everything is recorded on this PC; the administrator can enrol the desk later (loketctl central enroll).</source>
        <translation>Server kantor belum diatur. Tanpa server kantor, beberapa loket tidak saling melihat: dua loket bisa menerima booking yang sama tanpa saling tahu. Semuanya dicatat di PC ini; administrator dapat mendaftarkan loket ini kemudian (loketctl central enroll).</translation>
    </message>
    <message>
        <source>The counter goes on meanwhile. What is recorded is sent as soon as the office server answers.</source>
        <translation>Pelayanan jalan terus. Catatan dikirim begitu server kantor menjawab.</translation>
    </message>
    <message>
        <source>The office server confirms every arrival at once, and arrivals at the other desks appear here within a second.</source>
        <translation>Server kantor langsung mengonfirmasi setiap kedatangan, dan kedatangan di loket lain tampil di sini dalam satu detik.</translation>
    </message>
    <message>
        <source>The counter goes on, and nothing that is recorded is lost. Until the office server answers again, arrivals are provisional: another desk could take the same booking in.</source>
        <translation>Pelayanan jalan terus, dan tidak ada catatan yang hilang. Sampai server kantor menjawab lagi, kedatangan bersifat sementara: loket lain bisa menerima booking yang sama.</translation>
    </message>
    <message>
        <source>trying now</source>
        <translation>sedang mencoba</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>%1: a length of time</comment>
        <translation>%1 lagi</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>Bookings on this PC</source>
        <translation>Booking di PC ini</translation>
    </message>
    <message>
        <source>Recorded at this desk</source>
        <translation>Catatan di loket ini</translation>
    </message>
    <message>
        <source>Records of this desk</source>
        <translation>Catatan loket ini</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Menunggu dikirim</translation>
    </message>
    <message>
        <source>Age of the data</source>
        <translation>Umur data</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Pertukaran terakhir</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Percobaan berikut</translation>
    </message>
    <message>
        <source>Clock of this PC</source>
        <translation>Jam PC ini</translation>
    </message>
    <message>
        <source>desk %1 at %2</source>
        <comment>%1: letter, %2: a time</comment>
        <translation>loket %1 pukul %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>nomor %1</translation>
    </message>
    <message>
        <source>officer %1</source>
        <translation>petugas %1</translation>
    </message>
    <message>
        <source>The clock of this PC is %1 behind. Loket goes by the office server&apos;s time; tell the administrator.</source>
        <translation>Jam PC ini %1 terlambat. Loket memakai waktu server kantor; beri tahu administrator.</translation>
    </message>
    <message>
        <source>The clock of this PC is %1 ahead. Loket goes by the office server&apos;s time; tell the administrator.</source>
        <translation>Jam PC ini %1 terlalu cepat. Loket memakai waktu server kantor; beri tahu administrator.</translation>
    </message>
    <message>
        <source>Kept on this PC only</source>
        <translation>Hanya ada di PC ini</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>date not known</source>
        <translation>tanggal tidak diketahui</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>baru saja</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n hari yang lalu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>%1: a length of time</comment>
        <translation>%1 yang lalu</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>%1: a short date, %2: a time</comment>
        <translation>%1 pukul %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n detik</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Arrivals</source>
        <translation>Kedatangan</translation>
    </message>
    <message>
        <source>Today&apos;s queue</source>
        <translation>Antrean hari ini</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Ditunda %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Time at this office</source>
        <translation>Waktu di kantor ini</translation>
    </message>
    <message>
        <source>%1 · Desk %2</source>
        <comment>office, desk letter</comment>
        <translation>%1 · Loket %2</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Belum masuk</translation>
    </message>
    <message>
        <source>Walk-ins</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Beban</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Office and rules</source>
        <translation>Kantor dan aturan</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Petugas</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Ganti petugas…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Ganti PIN saya…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L), hand over (Ctrl+H), sign out</source>
        <translation>Kunci (Ctrl+L), ganti petugas (Ctrl+H), keluar</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>Officer: %1. Lock, hand over, sign out</source>
        <translation>Petugas: %1. Kunci, ganti petugas, keluar</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Insiden</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>Incidents %1</source>
        <translation>Insiden %1</translation>
    </message>
</context>
<context>
    <name>TurnBox</name>
    <message>
        <source>Upright</source>
        <translation>Tegak</translation>
    </message>
    <message>
        <source>Its picture turned right</source>
        <translation>Gambar diputar ke kanan</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Terbalik</translation>
    </message>
    <message>
        <source>Its picture turned left</source>
        <translation>Gambar diputar ke kiri</translation>
    </message>
    <message>
        <source>Mirror its picture</source>
        <translation>Cerminkan gambar</translation>
    </message>
</context>
<context>
    <name>UndoPanel</name>
    <message>
        <source>Undo the arrival</source>
        <translation>Batalkan kehadiran</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>In a few words (no personal data)</source>
        <translation>Dengan singkat (tanpa data pribadi)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Pilih alasannya.</translation>
    </message>
    <message>
        <source>You may undo your own entries of today; a supervisor undoes any.</source>
        <translation>Anda dapat membatalkan catatan Anda sendiri hari ini; penyelia dapat membatalkan semuanya.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Ask the applicant to book again, or ask the supervisor for approval.</source>
        <translation>Minta pemohon mendaftar ulang, atau minta persetujuan penyelia.</translation>
    </message>
    <message>
        <source>Reporting in time is required here.</source>
        <translation>Di kantor ini batas lapor wajib ditepati.</translation>
    </message>
    <message>
        <source>Reporting by %1 is required here.</source>
        <translation>Batas lapor %1 wajib ditepati.</translation>
    </message>
    <message>
        <source>The applicant has come in time</source>
        <translation>Pemohon datang tepat waktu</translation>
    </message>
    <message>
        <source>Exactly at the report time %1</source>
        <translation>Tepat pada batas lapor %1</translation>
    </message>
    <message>
        <source>%1 before the report time %2</source>
        <comment>%1: a length of time</comment>
        <translation>%1 sebelum batas lapor %2</translation>
    </message>
    <message>
        <source> · slot %1</source>
        <translation> · jadwal %1</translation>
    </message>
    <message>
        <source>The slot %1 has not begun yet, but the report time is over.</source>
        <translation>Jadwal %1 belum mulai, tetapi batas lapor sudah lewat.</translation>
    </message>
    <message>
        <source>The report time is over.</source>
        <translation>Batas lapor sudah lewat.</translation>
    </message>
    <message>
        <source>The report time is over. The applicant may be admitted.</source>
        <translation>Batas lapor sudah lewat. Pemohon boleh diterima.</translation>
    </message>
    <message>
        <source>The report time %1 is over, the slot %2 has not begun yet. The applicant may be admitted.</source>
        <translation>Batas lapor %1 sudah lewat, jadwal %2 belum mulai. Pemohon boleh diterima.</translation>
    </message>
    <message>
        <source>The slot %1 begins just now.</source>
        <translation>Jadwal %1 baru saja mulai.</translation>
    </message>
    <message>
        <source>The slot %1 began %2 ago.</source>
        <comment>%2: a length of time</comment>
        <translation>Jadwal %1 mulai %2 yang lalu.</translation>
    </message>
    <message>
        <source>The slot has already begun.</source>
        <translation>Jadwal sudah mulai.</translation>
    </message>
    <message>
        <source>The applicant may be admitted.</source>
        <translation>Pemohon boleh diterima.</translation>
    </message>
    <message>
        <source>The applicant may be admitted; the code is forfeited from %1.</source>
        <translation>Pemohon boleh diterima; kode hangus mulai pukul %1.</translation>
    </message>
    <message>
        <source>The slot is over.</source>
        <translation>Jadwal sudah berakhir.</translation>
    </message>
    <message>
        <source>The slot %1 ends just now.</source>
        <translation>Jadwal %1 baru saja berakhir.</translation>
    </message>
    <message>
        <source>The slot %1 ended %2 ago.</source>
        <comment>%2: a length of time</comment>
        <translation>Jadwal %1 berakhir %2 yang lalu.</translation>
    </message>
    <message>
        <source>This office serves a booking all day: the applicant may be admitted.</source>
        <translation>Antrean ini dilayani sepanjang hari: pemohon boleh diterima.</translation>
    </message>
    <message>
        <source>%1 from now.</source>
        <comment>%1: a length of time</comment>
        <translation>%1 lagi.</translation>
    </message>
    <message>
        <source>Ask the applicant to wait.</source>
        <translation>Minta pemohon menunggu.</translation>
    </message>
    <message>
        <source>The slot %1 is served from %2. Ask the applicant to wait.</source>
        <translation>Jadwal %1 dilayani mulai pukul %2. Minta pemohon menunggu.</translation>
    </message>
    <message>
        <source>The time of the booking has passed.</source>
        <translation>Waktu antrean ini sudah lewat.</translation>
    </message>
    <message>
        <source>The slot at %1 has passed.</source>
        <translation>Jadwal %1 sudah lewat.</translation>
    </message>
    <message>
        <source>The slot %1 is over.</source>
        <translation>Jadwal %1 sudah berakhir.</translation>
    </message>
    <message numerus="yes">
        <source>The booking is for %1, %n day(s) from now.</source>
        <comment>%1: a date</comment>
        <translation>
            <numerusform>Jadwalnya %1, %n hari lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the applicant to come on that day.</source>
        <translation>Minta pemohon datang pada hari itu.</translation>
    </message>
    <message>
        <source>Ask the applicant to come on that day, slot %1.</source>
        <translation>Minta pemohon datang pada hari itu, jadwal %1.</translation>
    </message>
    <message>
        <source>Ask the applicant to report by %1, slot %2.</source>
        <translation>Minta pemohon lapor paling lambat pukul %1, jadwal %2.</translation>
    </message>
    <message>
        <source>The booking is for another office.</source>
        <translation>Antrean ini untuk kantor lain.</translation>
    </message>
    <message>
        <source>The booking is for %1.</source>
        <comment>%1: an office</comment>
        <translation>Antrean ini untuk %1.</translation>
    </message>
    <message>
        <source>Send the applicant there; to serve here all the same, ask the supervisor for approval.</source>
        <translation>Arahkan pemohon ke sana; untuk tetap dilayani di sini, minta persetujuan penyelia.</translation>
    </message>
    <message>
        <source>The booking system says that this booking was cancelled.</source>
        <translation>Menurut sistem antrean, antrean ini sudah dibatalkan.</translation>
    </message>
    <message>
        <source>This booking was given another time. Ask the applicant for the new proof, or search by name.</source>
        <translation>Antrean ini sudah dijadwalkan ulang. Minta bukti yang baru, atau cari dengan nama.</translation>
    </message>
    <message>
        <source>This booking was moved to another office. Ask the applicant for the new proof and send them there.</source>
        <translation>Antrean ini sudah dipindah ke kantor lain. Minta bukti yang baru, lalu arahkan pemohon ke sana.</translation>
    </message>
    <message>
        <source>The last day for #hadir was %1; without it the booking is cancelled.</source>
        <translation>Batas #hadir %1 sudah lewat; tanpa #hadir antrean batal.</translation>
    </message>
    <message>
        <source>Without #hadir the booking is cancelled.</source>
        <translation>Tanpa #hadir antrean batal.</translation>
    </message>
    <message>
        <source>Recorded at desk %1, %2. Compare the identity card with the first arrival: this code cannot be used again.</source>
        <comment>%2: a time</comment>
        <translation>Tercatat di Loket %1, %2. Cocokkan KTP dengan kedatangan pertama: kode ini tidak dapat dipakai lagi.</translation>
    </message>
    <message>
        <source>Back in time, %1 left. Check the documents that were missing, then admit.</source>
        <comment>%1: a length of time</comment>
        <translation>Kembali tepat waktu, masih %1. Periksa berkas yang tadi kurang, lalu tandai hadir.</translation>
    </message>
    <message>
        <source>The documents were to be complete by %1.</source>
        <translation>Berkas harus lengkap paling lambat %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be booked through %2. Serve the applicant as a walk-in.</source>
        <comment>%1: a service, %2: a channel</comment>
        <translation>Di kantor ini &quot;%1&quot; tidak dilayani lewat %2. Layani pemohon sebagai walk-in.</translation>
    </message>
    <message>
        <source>The message is complete, but its code is not among this office&apos;s bookings.</source>
        <translation>Pesannya lengkap, tetapi kodenya tidak ada dalam data antrean kantor ini.</translation>
    </message>
    <message>
        <source>With the supervisor&apos;s approval the applicant can be taken in provisionally.</source>
        <translation>Dengan persetujuan penyelia, pemohon dapat diterima sementara.</translation>
    </message>
    <message>
        <source>This code is not among this office&apos;s bookings.</source>
        <translation>Kode ini tidak ada dalam data antrean kantor ini.</translation>
    </message>
    <message>
        <source>Check the code, or search by name.</source>
        <translation>Periksa kodenya, atau cari dengan nama.</translation>
    </message>
    <message>
        <source>This code is for paying. Ask for the booking code or the letter of introduction.</source>
        <translation>Ini kode pembayaran. Minta kode booking atau Surat Pengantar.</translation>
    </message>
    <message>
        <source>This is an identity number or card. Ask for the booking code, or search by name.</source>
        <translation>Ini nomor atau kartu identitas. Minta kode booking, atau cari dengan nama.</translation>
    </message>
    <message>
        <source>This code has nothing to do with the booking. Ask for the message or letter with the booking code.</source>
        <translation>Kode ini tidak ada hubungannya dengan antrean. Minta pesan atau surat yang memuat kode booking.</translation>
    </message>
    <message>
        <source>This is the code for paying at the bank. Ask for the booking code.</source>
        <translation>Ini kode untuk membayar di bank. Minta kode booking.</translation>
    </message>
    <message>
        <source>This is the approval code. Ask for the last message, the one with Kode Booking.</source>
        <translation>Ini kode persetujuan. Minta pesan terakhir yang memuat Kode Booking.</translation>
    </message>
    <message>
        <source>Nothing could be read. Hold the code up again, or type it.</source>
        <translation>Tidak ada yang terbaca. Arahkan lagi kodenya, atau ketik.</translation>
    </message>
    <message>
        <source>No booking code could be found in it. Ask for the message or letter with the booking code, or search by name.</source>
        <translation>Tidak ada kode booking di dalamnya. Minta pesan atau surat yang memuat kode booking, atau cari dengan nama.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat waktu</translation>
    </message>
    <message>
        <source>Late to report: %1</source>
        <translation>Terlambat lapor %1</translation>
    </message>
    <message>
        <source>Refused: %1 late to report</source>
        <translation>Ditolak: terlambat lapor %1</translation>
    </message>
    <message>
        <source>The slot is running</source>
        <translation>Jadwal sedang berjalan</translation>
    </message>
    <message>
        <source>Refused: the slot has begun</source>
        <translation>Ditolak: jadwal sudah mulai</translation>
    </message>
    <message>
        <source>Slot is over, still admitted</source>
        <translation>Jadwal lewat, tetap diterima</translation>
    </message>
    <message>
        <source>Refused: the slot is over</source>
        <translation>Ditolak: jadwal sudah lewat</translation>
    </message>
    <message>
        <source>Too early: come back in %1</source>
        <comment>%1: a length of time</comment>
        <translation>Terlalu awal: kembali %1 lagi</translation>
    </message>
    <message>
        <source>Too early: come back at %1</source>
        <comment>%1: a time</comment>
        <translation>Terlalu awal: kembali pukul %1</translation>
    </message>
    <message>
        <source>Forfeited: %1 late</source>
        <translation>Hangus: terlambat %1</translation>
    </message>
    <message>
        <source>Forfeited: the slot is over</source>
        <translation>Hangus: jadwal sudah berakhir</translation>
    </message>
    <message>
        <source>Not today: come on %1</source>
        <translation>Bukan hari ini: datang %1</translation>
    </message>
    <message>
        <source>Void: the date was %1</source>
        <translation>Tidak berlaku: jadwal %1</translation>
    </message>
    <message>
        <source>Booked at another office</source>
        <translation>Antrean kantor lain</translation>
    </message>
    <message>
        <source>Booked elsewhere: %1</source>
        <comment>%1: an office</comment>
        <translation>Antrean kantor lain: %1</translation>
    </message>
    <message>
        <source>The booking is cancelled</source>
        <translation>Antrean sudah dibatalkan</translation>
    </message>
    <message>
        <source>Booked for another time</source>
        <translation>Sudah dijadwalkan ulang</translation>
    </message>
    <message>
        <source>Moved to another office</source>
        <translation>Sudah dipindah ke kantor lain</translation>
    </message>
    <message>
        <source>Not reconfirmed with #hadir</source>
        <translation>Belum konfirmasi #hadir</translation>
    </message>
    <message>
        <source>Already here: %1, %2</source>
        <comment>%1: time, %2: number</comment>
        <translation>Sudah hadir %1, %2</translation>
    </message>
    <message>
        <source>Already here: %1</source>
        <comment>%1: a time</comment>
        <translation>Sudah hadir %1</translation>
    </message>
    <message>
        <source>On hold until %1</source>
        <translation>Ditunda sampai %1</translation>
    </message>
    <message>
        <source>Forfeited: hold ended at %1</source>
        <translation>Hangus: batas tunda %1 lewat</translation>
    </message>
    <message>
        <source>This service is walk-in only</source>
        <translation>Layanan ini hanya walk-in</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Not a booking: payment QR</source>
        <translation>Bukan antrean: QR pembayaran</translation>
    </message>
    <message>
        <source>Not a booking: identity card</source>
        <translation>Bukan antrean: kartu identitas</translation>
    </message>
    <message>
        <source>Not a booking: Wi-Fi code</source>
        <translation>Bukan antrean: kode Wi-Fi</translation>
    </message>
    <message>
        <source>Not a booking: contact card</source>
        <translation>Bukan antrean: kartu kontak</translation>
    </message>
    <message>
        <source>Not a booking: vaccination QR</source>
        <translation>Bukan antrean: QR vaksinasi</translation>
    </message>
    <message>
        <source>Not a booking: web address</source>
        <translation>Bukan antrean: alamat web</translation>
    </message>
    <message>
        <source>Not a booking: billing code</source>
        <translation>Bukan antrean: kode billing</translation>
    </message>
    <message>
        <source>Not a booking: approval code</source>
        <translation>Bukan antrean: kode persetujuan</translation>
    </message>
    <message>
        <source>The code is empty</source>
        <translation>Kodenya kosong</translation>
    </message>
    <message>
        <source>Not a booking code</source>
        <translation>Bukan kode booking</translation>
    </message>
    <message>
        <source>It is not known whether this booking was reconfirmed with #hadir.</source>
        <translation>Belum diketahui apakah sudah #hadir.</translation>
    </message>
    <message>
        <source>The clock of this PC is not certain: the milder verdict stands.</source>
        <translation>Jam komputer ini belum pasti: dipakai putusan yang lebih ringan.</translation>
    </message>
    <message>
        <source>This PC has never taken in any bookings.</source>
        <translation>Komputer ini belum pernah memuat data antrean.</translation>
    </message>
    <message>
        <source>The bookings are from %1 (%2).</source>
        <comment>%1: a time, %2: how long ago</comment>
        <translation>Data antrean dari %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%1 was %n day(s) ago; the code is no longer valid.</source>
        <comment>%1: a date</comment>
        <translation>
            <numerusform>Jadwalnya %1, %n hari yang lalu; kode tidak berlaku lagi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Arrival recorded</source>
        <translation>Kehadiran tercatat</translation>
    </message>
    <message>
        <source>At %1.</source>
        <comment>time</comment>
        <translation>Pukul %1.</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>Ditunda sampai %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditunda</translation>
    </message>
    <message>
        <source>Back in time, this person goes on with the same verdict and ticks.</source>
        <translation>Bila kembali tepat waktu, putusan dan centang yang sama berlaku.</translation>
    </message>
    <message>
        <source>Documents refused</source>
        <translation>Berkas ditolak</translation>
    </message>
    <message>
        <source>Recorded at %1. The booking is not used up.</source>
        <translation>Tercatat pukul %1. Antreannya tidak terpakai.</translation>
    </message>
    <message>
        <source>Refusal recorded</source>
        <translation>Penolakan tercatat</translation>
    </message>
    <message>
        <source>Arrival undone</source>
        <translation>Kehadiran dibatalkan</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>The arrival at %1 is kept. The supervisor decides on the page Held.</source>
        <translation>Waktu tiba %1 tetap tercatat. Penyelia memutuskan di halaman Ditunda.</translation>
    </message>
    <message>
        <source>Arrival recorded at %1</source>
        <translation>Kehadiran tercatat pukul %1</translation>
    </message>
</context>
<context>
    <name>VerdictPreview</name>
    <message>
        <source>Channel</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Verdicts before and after the change</source>
        <translation>Penilaian sebelum dan sesudah perubahan</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Yang datang</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>Setelah perubahan</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Sehari sebelumnya</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Sehari sesudahnya</translation>
    </message>
    <message>
        <source>Tried out: the same verdicts</source>
        <translation>Uji coba: penilaiannya sama</translation>
    </message>
    <message numerus="yes">
        <source>Tried out: %n verdict(s) change</source>
        <translation>
            <numerusform>Uji coba: %n penilaian berubah</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>The name is missing.</source>
        <translation>Nama belum diisi.</translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation>Tanggal lahir belum diisi.</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>Tanggal lahir belum tiba.</translation>
    </message>
    <message>
        <source>The age does not fit this category: choose another one.</source>
        <translation>Umurnya tidak sesuai dengan kategori ini: pilih kategori lain.</translation>
    </message>
    <message>
        <source>This category needs approval: name the supervisor.</source>
        <translation>Kategori ini perlu persetujuan: sebut penyelianya.</translation>
    </message>
    <message>
        <source>Today&apos;s quota of this category is used up: name the supervisor who allows one more.</source>
        <translation>Kuota kategori ini untuk hari ini sudah habis: sebut penyelia yang mengizinkan tambahan.</translation>
    </message>
    <message>
        <source>The name is longer than 100 letters: shorten it as on the e-KTP.</source>
        <translation>Nama lebih dari 100 huruf: singkat seperti di e-KTP.</translation>
    </message>
    <message>
        <source>The name holds signs that no name has: type it as on the e-KTP.</source>
        <translation>Nama memuat tanda yang tidak ada pada nama: ketik seperti di e-KTP.</translation>
    </message>
    <message>
        <source>The birth date lies more than 120 years back: check the year.</source>
        <translation>Tanggal lahir lebih dari 120 tahun yang lalu: periksa tahunnya.</translation>
    </message>
    <message>
        <source>The WhatsApp number is not a phone number: correct it or leave it empty.</source>
        <translation>Nomor WhatsApp bukan nomor telepon: perbaiki atau kosongkan.</translation>
    </message>
    <message>
        <source>A NIK has 16 digits: correct it or leave it empty.</source>
        <translation>NIK terdiri atas 16 angka: perbaiki atau kosongkan.</translation>
    </message>
    <message>
        <source>The remark is longer than 200 letters: shorten it.</source>
        <translation>Keterangan lebih dari 200 huruf: persingkat.</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Take in a walk-in</source>
        <translation>Terima walk-in</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Why without a booking?</source>
        <translation>Mengapa tanpa antrean?</translation>
    </message>
    <message>
        <source>Name as on the e-KTP</source>
        <translation>Nama sesuai e-KTP</translation>
    </message>
    <message>
        <source>Birth date (dd-mm-yyyy)</source>
        <translation>Tanggal lahir (hh-bb-tttt)</translation>
    </message>
    <message>
        <source>WhatsApp number (optional)</source>
        <translation>Nomor WA (boleh kosong)</translation>
    </message>
    <message>
        <source>NIK (optional)</source>
        <translation>NIK (boleh kosong)</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>In a few words (no personal data)</source>
        <translation>Dengan singkat (tanpa data pribadi)</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <comment>quota</comment>
        <translation>sisa %1 dari %2</translation>
    </message>
    <message>
        <source>To be seen: %1</source>
        <translation>Yang harus dilihat: %1</translation>
    </message>
    <message>
        <source>This person has a booking: open it instead</source>
        <translation>Orang ini punya booking: buka saja booking-nya</translation>
    </message>
    <message>
        <source>Priority: outside the quota, served first</source>
        <translation>Prioritas: di luar kuota, dilayani lebih dahulu</translation>
    </message>
    <message>
        <source>Required documents are not ticked yet (Ctrl+Space ticks all).</source>
        <translation>Berkas wajib belum dicentang semua (Ctrl+Spasi mencentang semua yang wajib).</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>(name purged)</source>
        <translation>(nama sudah dihapus)</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>prioritas</translation>
    </message>
    <message>
        <source>closes booking %1</source>
        <translation>menutup booking %1</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>disetujui oleh %1</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Take in a walk-in</source>
        <translation>Terima walk-in</translation>
    </message>
    <message>
        <source>Part of a name or a queue number</source>
        <translation>Sebagian nama atau nomor antrean</translation>
    </message>
    <message>
        <source>Search the walk-ins</source>
        <translation>Cari walk-in</translation>
    </message>
    <message>
        <source>Walk-ins of this day</source>
        <translation>Walk-in pada hari ini</translation>
    </message>
    <message>
        <source>No walk-ins.</source>
        <translation>Tidak ada walk-in.</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>Per kategori</translation>
    </message>
    <message>
        <source>Quotas by category</source>
        <translation>Kuota per kategori</translation>
    </message>
    <message>
        <source>Walk-ins today, %1</source>
        <translation>Walk-in hari ini, %1</translation>
    </message>
    <message>
        <source>Walk-ins, %1</source>
        <translation>Walk-in, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>taken, quota</comment>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>WalkInsSection</name>
    <message>
        <source>Walk-ins</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Why somebody is taken in without a booking</source>
        <translation>Mengapa seseorang diterima tanpa booking</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name, Indonesian</source>
        <translation>Nama, Indonesia</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Nama, Inggris</translation>
    </message>
    <message>
        <source>To be seen, Indonesian</source>
        <translation>Yang harus dilihat, Indonesia</translation>
    </message>
    <message>
        <source>To be seen, English</source>
        <translation>Yang harus dilihat, Inggris</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Quota a day</source>
        <translation>Kuota per hari</translation>
    </message>
    <message>
        <source>From age</source>
        <translation>Dari umur</translation>
    </message>
    <message>
        <source>To age</source>
        <translation>Sampai umur</translation>
    </message>
    <message>
        <source>With approval</source>
        <translation>Perlu persetujuan</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Apa saja</translation>
    </message>
</context>
</TS>
