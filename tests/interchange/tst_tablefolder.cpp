// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/exportformats.h"
#include "model/interchange/tablefolder.h"
#include "model/records/kinds.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/tabletext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace entente;
using namespace entente::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

/// The files of a folder by name, hidden ones too; folders as "(folder)".
std::map<QString, QByteArray> contentOf(const QString &path)
{
    std::map<QString, QByteArray> content;
    for (const QFileInfo &entry : QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        content[entry.fileName()] = entry.isDir() ? QByteArray("(folder)") : read(entry.filePath());
    return content;
}

Result<ImportInput> readFolder(const QString &path)
{
    Job job;
    return readTableFolder(path, Catalogue::standard(), job);
}

Result<> writeFolder(const Snapshot &plan, const QString &path)
{
    Job job;
    return writeTableFolder(plan, path, job);
}

Snapshot smallPlan()
{
    return imported(
        Snapshot(),
        {{"members", "key,name,note\nFIN,Finland,\nÅLA,\"Åland, \"\"the\"\" isles\",\"a\nb\"\nAND,,\nB a,,\n"},
         {"alliances", "key,mutual_defence\nA,yes\n"},
         {"memberships", "alliance,member,from\nA,FIN,2023-04\nA,FIN,1994\nA,AND,\n"}});
}

/// No file can become larger than a few bytes while this lives, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit before_{};
};

} // namespace

class TestTableFolder : public QObject
{
    Q_OBJECT

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void writesEveryKind();
    void columnsAndRowOrder();
    void tiesAreOrderedByFurtherColumns();
    void equalPlansGiveEqualBytes();
    void foreignFilesStay();
    void earlierFilesAreReplaced();
    void fullDiskLeavesEarlierFiles();
    void noFolderIsLeftBehind();
    void unwritablePlaces();
    void cancelledLeavesEarlierFiles();
    void readsAFolder();
    void readsASingleFile();
    void reportsUnknownFiles();
    void brokenFilesAreRefused();
    void nothingToRead();
    void spreadsheetFolder();
    void throughTheDisk();
    void formats();

private:
    QString path(const QString &name) const { return folder_->filePath(name); }
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestTableFolder::writesEveryKind()
{
    QVERIFY(writeFolder(Snapshot(), path(u"new/plan"_qs)));
    const auto content = contentOf(path(u"new/plan"_qs));
    std::size_t kinds = 0;
    for (const Kind *kind : Catalogue::standard().kinds()) {
        const QString name = QLatin1String(kind->plural) + u".csv"_qs;
        QCOMPARE(content.count(name), std::size_t(kind->internal ? 0 : 1));
        if (kind->internal)
            continue;
        ++kinds;
        const QByteArray &bytes = content.at(name);
        QCOMPARE(bytes.count('\n'), 1); // the header alone
        QVERIFY(bytes.endsWith(",label,source,note\n"));
    }
    QCOMPARE(content.size(), kinds);
    // The names of the contract, with their columns first and in its order.
    const std::map<QString, QByteArray> contract = {
        {u"members"_qs, "key,name,kind,iso3,from,until"},
        {u"alliances"_qs, "key,name,kind,mutual_defence,from,until"},
        {u"memberships"_qs, "alliance,member,role,from,until"},
        {u"frameworks"_qs, "key,name"},
        {u"capabilities"_qs, "key,framework,parent,name,statement,area,domain,unit"},
        {u"mappings"_qs, "capability,other,quality"},
        {u"situations"_qs, "key,name,mission,alliance,notice_days,concurrency,from,until"},
        {u"requirements"_qs, "key,situation,capability,quantity,notice_days,priority,from,until"},
        {u"targets"_qs, "key,requirement,member,quantity,from,until"},
        {u"contributions"_qs, "key,member,capability,quantity,notice_days,status,from,until,agreements"},
        {u"lines"_qs, "contribution,line,level"},
        {u"caveats"_qs, "key,contribution,kind,excludes,text,from,until"},
        {u"agreements"_qs, "key,title,type,legal_force,parent,signed_on,from,until,notice_months,renewal"},
        {u"parties"_qs, "agreement,member,status,signed_on,from,until,reservation"},
        {u"provisions"_qs, "key,agreement,kind,article,from_member,to_member,survival_months,text"},
        {u"exercises"_qs, "key,series,title,type,stage,from,until,host,place,latitude,longitude,sensitivity"},
        {u"participations"_qs, "exercise,member,role,personnel,contribution,quantity"},
        {u"objectives"_qs, "exercise,capability,outcome"},
        {u"dependencies"_qs, "dependent,on,mode,group,k,weight,from,until"},
        {u"indicators"_qs, "member,name,year,value,unit"},
    };
    for (const auto &[stem, columns] : contract)
        QCOMPARE(content.at(stem + u".csv"_qs), columns + ",label,source,note\n");
}

void TestTableFolder::columnsAndRowOrder()
{
    QVERIFY(writeFolder(smallPlan(), path(u"plan"_qs)));
    // Bytewise in UTF-8: Å comes after all of ASCII, a blank before letters.
    QCOMPARE(read(path(u"plan/members.csv"_qs)), QByteArray("key,name,kind,iso3,from,until,label,source,note\n"
                                                            "AND,,,,,,,,\nB a,,,,,,,,\nFIN,Finland,,,,,,,\n"
                                                            "ÅLA,\"Åland, \"\"the\"\" isles\",,,,,,,\"a\nb\"\n"));
    QCOMPARE(read(path(u"plan/memberships.csv"_qs)), QByteArray("alliance,member,role,from,until,label,source,note\n"
                                                                "A,AND,,,,,,\nA,FIN,,1994,,,,\nA,FIN,,2023-04,,,,\n"));
    QCOMPARE(read(path(u"plan/alliances.csv"_qs)),
             QByteArray("key,name,kind,mutual_defence,from,until,label,source,note\nA,,,yes,,,,,\n"));
}

void TestTableFolder::tiesAreOrderedByFurtherColumns()
{
    // Two records of one key, as a plan with errors may have them, in both orders of their ids.
    QByteArray first;
    for (int order = 0; order < 2; ++order) {
        ChangeSet changes;
        for (int i = 0; i < 2; ++i) {
            auto member = std::make_shared<Member>();
            member->id = Uuid::create();
            member->key = u"FIN"_qs;
            member->name = i == order ? u"a"_qs : u"b"_qs;
            changes.put(kindOf<Member>(), member);
        }
        const QByteArray bytes = tableAsCsv(Snapshot().advanced(changes, 1), kindOf<Member>());
        if (order == 0)
            first = bytes;
        QCOMPARE(bytes, first);
    }
}

void TestTableFolder::equalPlansGiveEqualBytes()
{
    const Snapshot plan = smallPlan();
    QVERIFY(writeFolder(plan, path(u"a"_qs)));
    QVERIFY(writeFolder(plan, path(u"b"_qs)));
    QVERIFY(writeFolder(smallPlan(), path(u"c"_qs))); // other ids
    QCOMPARE(contentOf(path(u"a"_qs)), contentOf(path(u"b"_qs)));
    QCOMPARE(contentOf(path(u"a"_qs)), contentOf(path(u"c"_qs)));
}

void TestTableFolder::foreignFilesStay()
{
    write(path(u"README.md"_qs), "mine");
    write(path(u"other.csv"_qs), "mine too");
    QDir(folder_->path()).mkdir(u"sub"_qs);
    QVERIFY(writeFolder(smallPlan(), folder_->path()));
    const auto content = contentOf(folder_->path());
    QCOMPARE(content.at(u"README.md"_qs), QByteArray("mine"));
    QCOMPARE(content.at(u"other.csv"_qs), QByteArray("mine too"));
    QVERIFY(content.count(u"sub"_qs) == 1);
    QVERIFY(content.at(u"members.csv"_qs).contains("Finland"));
    for (const auto &[name, bytes] : content)
        QVERIFY2(!name.startsWith(u'.'), qPrintable(name));
}

void TestTableFolder::earlierFilesAreReplaced()
{
    write(path(u"members.csv"_qs), "a much longer earlier file\n" + QByteArray(10000, 'x'));
    QVERIFY(writeFolder(Snapshot(), folder_->path()));
    QCOMPARE(read(path(u"members.csv"_qs)), QByteArray("key,name,kind,iso3,from,until,label,source,note\n"));
}

void TestTableFolder::fullDiskLeavesEarlierFiles()
{
    write(path(u"members.csv"_qs), "earlier");
    write(path(u"alliances.csv"_qs), "earlier");
    const auto before = contentOf(folder_->path());
    const Snapshot plan = smallPlan();
    for (const rlim_t bytes : {0, 60, 100}) {
        std::optional<Result<>> result;
        {
            const FullDisk full(bytes);
            result = writeFolder(plan, folder_->path());
        }
        QVERIFY(!*result);
        QCOMPARE(result->error().code, ErrorCode::CannotWrite);
        QVERIFY2(result->error().where.startsWith(folder_->path() + u'/'), qPrintable(result->error().message()));
        QVERIFY(result->error().where.endsWith(u".csv"_qs));
        QCOMPARE(contentOf(folder_->path()), before);
    }
}

void TestTableFolder::noFolderIsLeftBehind()
{
    const Snapshot plan = smallPlan();
    {
        const FullDisk full(0);
        QVERIFY(!writeFolder(plan, path(u"new"_qs)));
    }
    QVERIFY(!QFile::exists(path(u"new"_qs)));
}

void TestTableFolder::unwritablePlaces()
{
    write(path(u"file"_qs), "x");
    const auto result = writeFolder(smallPlan(), path(u"file"_qs));
    QVERIFY(!result && result.error().code == ErrorCode::CannotWrite);
    QCOMPARE(result.error().where, path(u"file"_qs));
    QVERIFY(!writeFolder(smallPlan(), path(u"file/below"_qs)));
    QCOMPARE(read(path(u"file"_qs)), QByteArray("x"));
    // A table whose name is taken by a folder cannot be put in its place.
    QDir(folder_->path()).mkpath(u"taken/members.csv/x"_qs);
    const auto taken = writeFolder(smallPlan(), path(u"taken"_qs));
    QVERIFY(!taken && taken.error().code == ErrorCode::CannotWrite);
    QCOMPARE(taken.error().where, path(u"taken/members.csv"_qs));
    if (geteuid() != 0) { // root may write anywhere
        QDir(folder_->path()).mkdir(u"closed"_qs);
        QFile::setPermissions(path(u"closed"_qs), QFile::ReadOwner | QFile::ExeOwner);
        const auto closed = writeFolder(smallPlan(), path(u"closed"_qs));
        QVERIFY(!closed && closed.error().code == ErrorCode::CannotWrite);
        QFile::setPermissions(path(u"closed"_qs), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

void TestTableFolder::cancelledLeavesEarlierFiles()
{
    write(path(u"members.csv"_qs), "earlier");
    Job job;
    job.cancel();
    const auto result = writeTableFolder(smallPlan(), folder_->path(), job);
    QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
    QCOMPARE(contentOf(folder_->path()).size(), std::size_t(1));
    const auto reading = readTableFolder(folder_->path(), Catalogue::standard(), job);
    QVERIFY(!reading && reading.error().code == ErrorCode::Cancelled);
}

void TestTableFolder::readsAFolder()
{
    write(path(u"memberships.csv"_qs), "alliance,member\nA,FIN\n");
    write(path(u"members.csv"_qs), "key\nFIN\n");
    write(path(u"Alliances.CSV"_qs), "key\nA\n");
    double last = 0;
    Job job([&](double fraction) { last = fraction; });
    const auto input = readTableFolder(folder_->path(), Catalogue::standard(), job);
    QVERIFY(input);
    QCOMPARE(input.value().tables.size(), std::size_t(3));
    QCOMPARE(input.value().tables[0].kind, u"members"_qs); // in the order of the catalogue
    QVERIFY(input.value().report.notes.empty() && input.value().refused.empty());
    QVERIFY(last <= 1);
    const auto outcome = planImport(Snapshot(), input.value(), {}, job);
    QVERIFY(outcome && outcome.value().isAccepted());
    QCOMPARE(outcome.value().changes.changes.size(), std::size_t(3));
}

void TestTableFolder::readsASingleFile()
{
    write(path(u"members.csv"_qs), "key\nFIN\nSWE\n");
    const auto input = readFolder(path(u"members.csv"_qs));
    QVERIFY(input);
    QCOMPARE(input.value().tables.size(), std::size_t(1));
    QCOMPARE(input.value().tables[0].rowCount(), std::size_t(2));
    write(path(u"countries.csv"_qs), "key\nFIN\n");
    const auto unknown = readFolder(path(u"countries.csv"_qs));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::BadInput);
    QCOMPARE(unknown.error().where, path(u"countries.csv"_qs));
    QVERIFY(unknown.error().remedy.contains(u"members.csv"_qs));
    QVERIFY(!unknown.error().remedy.contains(u"settings.csv"_qs));
}

void TestTableFolder::reportsUnknownFiles()
{
    write(path(u"members.csv"_qs), "key\nFIN\n");
    write(path(u"countries.csv"_qs), "key\nFIN\n");
    write(path(u"settings.csv"_qs), "key\nFIN\n");
    write(path(u"README.md"_qs), "text");
    QDir(folder_->path()).mkdir(u"sub"_qs);
    const auto input = readFolder(folder_->path());
    QVERIFY(input);
    QCOMPARE(input.value().tables.size(), std::size_t(1));
    QStringList subjects;
    for (const ImportNote &note : input.value().report.notes)
        subjects << (note.severity == ImportNote::Severity::Warning ? u"W "_qs : u"I "_qs) +
                        QFileInfo(note.subject).fileName();
    subjects.sort();
    QCOMPARE(subjects, (QStringList{u"I README.md"_qs, u"I sub"_qs, u"W countries.csv"_qs, u"W settings.csv"_qs}));
}

void TestTableFolder::brokenFilesAreRefused()
{
    write(path(u"members.csv"_qs), "key,name\nFIN,\"never closed\n");
    write(path(u"alliances.csv"_qs), "key\nA\nB,too much\n");
    write(path(u"frameworks.csv"_qs), "");
    write(path(u"situations.csv"_qs), QByteArray("key\nS\n\0", 7));
    const auto input = readFolder(folder_->path());
    QVERIFY(input);
    QCOMPARE(input.value().refused.size(), std::size_t(4));
    Job job;
    const auto outcome = planImport(Snapshot(), input.value(), {}, job);
    QVERIFY(outcome && !outcome.value().isAccepted() && outcome.value().changes.isEmpty());
    QStringList places;
    for (const Refusal &refusal : outcome.value().refusals)
        places << refusal.where().mid(folder_->path().size() + 1);
    places.sort();
    QCOMPARE(places, (QStringList{u"alliances.csv:3:2"_qs, u"frameworks.csv"_qs, u"members.csv:2:2"_qs,
                                  u"situations.csv:3"_qs}));
}

void TestTableFolder::nothingToRead()
{
    const auto absent = readFolder(path(u"absent"_qs));
    QVERIFY(!absent && absent.error().code == ErrorCode::NotFound);
    const auto empty = readFolder(folder_->path());
    QVERIFY(!empty && empty.error().code == ErrorCode::BadInput);
    QCOMPARE(empty.error().where, folder_->path());
}

void TestTableFolder::spreadsheetFolder()
{
    // The same plan as a spreadsheet of another country saves it, each file with another habit.
    write(path(u"members.csv"_qs),
          "key;name;note\r\nFIN;Finland;\r\n\xC5LA;\"\xC5land, \"\"the\"\" isles\";\"a\nb\"\r\nAND;;\r\nB a;;\r\n");
    write(path(u"alliances.csv"_qs), "\xEF\xBB\xBFkey,mutual_defence\r\nA,YES\r\n,\r\n");
    write(path(u"memberships.csv"_qs),
          "sep=\t\r\nalliance\tmember\tfrom\r\nA\tFIN\t2023-04\r\nA\tFIN\t1994\r\nA\tAND\t\r\n");
    const auto input = readFolder(folder_->path());
    QVERIFY(input);
    QVERIFY(input.value().refused.empty());
    Job job;
    const auto outcome = planImport(Snapshot(), input.value(), {}, job);
    QVERIFY(outcome && outcome.value().isAccepted());
    QCOMPARE(exported(Snapshot().advanced(outcome.value().changes, 1)), exported(smallPlan()));
    QStringList notes;
    for (const ImportNote &note : outcome.value().report.notes)
        notes << note.text;
    QVERIFY(notes.join(u' ').contains(u"Windows-1252"_qs));
    QVERIFY(notes.join(u' ').contains(u"delimiter is ;"_qs));
    QVERIFY(notes.join(u' ').contains(u"without any value"_qs));
}

void TestTableFolder::throughTheDisk()
{
    const Snapshot plan = awkwardPlan(7, 30);
    QVERIFY(writeFolder(plan, path(u"one"_qs)));
    const auto input = readFolder(path(u"one"_qs));
    QVERIFY(input);
    Job job;
    const auto outcome = planImport(Snapshot(), input.value(), {}, job);
    QVERIFY(outcome);
    QCOMPARE(refusalsOf(outcome.value()), QStringList());
    QVERIFY(writeFolder(Snapshot().advanced(outcome.value().changes, 1), path(u"two"_qs)));
    QCOMPARE(contentOf(path(u"one"_qs)), contentOf(path(u"two"_qs)));
    for (const auto &[name, bytes] : contentOf(path(u"one"_qs))) {
        QVERIFY2(bytes.endsWith('\n'), qPrintable(name));
        QVERIFY2(!bytes.startsWith("\xEF\xBB\xBF"), qPrintable(name));
    }
    const auto again = planImport(plan, input.value(), {}, job);
    QVERIFY(again && again.value().isAccepted() && again.value().changes.isEmpty());
}

void TestTableFolder::formats()
{
    QVERIFY(exportFormats().front().isFolder());
    QCOMPARE(exportFormatFor(path(u"plan"_qs)).value().suffix, QString());
    QCOMPARE(exportFormatFor(path(u"plan.JSON"_qs)).value().suffix, u".json"_qs);
    const auto unknown = exportFormatFor(path(u"plan.doc"_qs));
    QVERIFY(!unknown && unknown.error().code == ErrorCode::WrongUse);
    QVERIFY(unknown.error().remedy.contains(u".json"_qs));
    QDir(folder_->path()).mkdir(u"plan.v2"_qs);
    QVERIFY(exportFormatFor(path(u"plan.v2"_qs)).value().isFolder());
    for (const ExportFormat &format : exportFormats()) {
        Job job;
        QVERIFY(format.write(smallPlan(), {}, path(u"out"_qs) + format.suffix, job));
        QVERIFY(QFile::exists(path(u"out"_qs) + format.suffix));
    }
}

QTEST_GUILESS_MAIN(TestTableFolder)
#include "tst_tablefolder.moc"
