// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/json.h"
#include "model/records/identity.h"
#include "model/records/kinds.h"
#include "tests/support/awkwardplan.h"
#include "tests/support/tabletext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace entente::test;

namespace {

QByteArray jsonOf(const Snapshot &plan)
{
    Job job;
    return planAsJson(plan, job).value();
}

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s at %d", qPrintable(error.errorString()), error.offset);
    return document.object();
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void recordsByKind();
    void textsAreEscaped();
    void saysWhatTheTableFolderSays();
    void equalPlansGiveEqualBytes();
    void writesAFile();
};

void TestJson::recordsByKind()
{
    const Snapshot plan =
        imported(Snapshot(), {{"members", "key,name\nSWE,Sweden\nFIN,Finland\n"},
                              {"alliances", "key,mutual_defence\nA,no\n"},
                              {"capabilities", "key\nC\n"},
                              {"agreements", "key,from\nAG2,2026-03\nAG1,\n"},
                              {"contributions", "key,member,capability,quantity,notice_days,agreements,label\n"
                                                "K,FIN,C,2.5,30,AG2;AG1,NATO/RESTRICTED//REL @A\n"}});
    const QByteArray json = jsonOf(plan);
    QVERIFY(json.contains(
        "\n\"alliances\":[\n"
        "{\"key\":\"A\",\"name\":null,\"kind\":null,\"mutual_defence\":false,\"from\":null,\"until\":null,"
        "\"label\":null,\"source\":null,\"note\":null}\n],\n"));
    QVERIFY(json.contains("\"frameworks\":[],"));
    QVERIFY(json.indexOf("\"FIN\"") < json.indexOf("\"SWE\""));
    const QJsonObject contribution = parsed(json)[u"contributions"].toArray()[0].toObject();
    QCOMPARE(contribution[u"quantity"], QJsonValue(2.5));
    QCOMPARE(contribution[u"notice_days"], QJsonValue(30));
    QCOMPARE(contribution[u"agreements"], QJsonValue(QJsonArray{u"AG1"_qs, u"AG2"_qs}));
    QCOMPARE(contribution[u"label"], QJsonValue(u"NATO/RESTRICTED//REL @A"_qs));
    QVERIFY(contribution[u"from"].isNull());
    QCOMPARE(parsed(json)[u"agreements"].toArray()[1].toObject()[u"from"], QJsonValue(u"2026-03"_qs));
    QVERIFY(!parsed(json).contains(u"settings"));
}

void TestJson::textsAreEscaped()
{
    auto member = std::make_shared<Member>();
    member->id = Uuid::create();
    member->key = u"A\"\\"_qs;
    member->name = u"tab\t line\n return\r bell\a é 😀 \u001f"_qs;
    ChangeSet changes;
    changes.put(kindOf<Member>(), member);
    const QByteArray json = jsonOf(Snapshot().advanced(changes, 1));
    const QJsonObject read = parsed(json)[u"members"].toArray()[0].toObject();
    QCOMPARE(read[u"key"].toString(), member->key);
    QCOMPARE(read[u"name"].toString(), member->name);
    QVERIFY(json.contains("bell\\u0007"));
}

void TestJson::saysWhatTheTableFolderSays()
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Snapshot plan = awkwardPlan(seed, 15);
        const QJsonObject json = parsed(jsonOf(plan));
        const SnapshotReferences &names = references(plan);
        for (const Kind *kind : plan.catalogue().kinds()) {
            if (kind->internal)
                continue;
            const QJsonArray records = json[QLatin1String(kind->plural)].toArray();
            QCOMPARE(std::size_t(records.size()), plan.table(*kind).size());
            for (const auto &value : records) {
                const QJsonObject object = value.toObject();
                QCOMPARE(std::size_t(object.size()), kind->fields.size());
                // Read back through the texts of the table folder.
                const auto record = kind->create();
                for (const Field &field : kind->fields) {
                    const QJsonValue cell = object[QLatin1String(field.name)];
                    QStringList parts;
                    for (const auto one : cell.toArray())
                        parts << one.toString();
                    const QString text = cell.isArray()    ? parts.join(u';')
                                         : cell.isBool()   ? (cell.toBool() ? u"yes"_qs : u"no"_qs)
                                         : cell.isDouble() ? numberText(cell.toDouble())
                                                           : cell.toString();
                    QVERIFY(setText(*kind, field, *record, text, names));
                }
                const Uuid id = names.find(*kind, identityText(*kind, *record, names));
                const RecordPtr original = plan.find(*kind, id);
                QVERIFY(original);
                for (const Field &field : kind->fields)
                    QVERIFY2(sameValue(field, *record, *original), field.name);
            }
        }
    }
}

void TestJson::equalPlansGiveEqualBytes()
{
    QCOMPARE(jsonOf(awkwardPlan(3, 20)), jsonOf(awkwardPlan(3, 20)));
}

void TestJson::writesAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.json"_qs);
    Job job;
    const Snapshot plan = awkwardPlan(5, 5);
    QVERIFY(writeJson(plan, path, job));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), jsonOf(plan));
    const auto nowhere = writeJson(plan, folder.filePath(u"no/such/plan.json"_qs), job);
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::CannotWrite);
    QCOMPARE(nowhere.error().where, folder.filePath(u"no/such/plan.json"_qs));
    job.cancel();
    const auto cancelled = writeJson(Snapshot(), path, job);
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
    file.seek(0);
    QCOMPARE(file.readAll(), jsonOf(plan));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
