// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/records/kinds.h"
#include "model/store/searchindex.h"
#include "model/workspace/edit.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomedit.h"
#include "tests/support/randomplan.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace entente;
using namespace entente::test;

namespace {

std::shared_ptr<SearchIndex> indexOf(const Snapshot &plan)
{
    Job job;
    auto index = SearchIndex::build(plan, job);
    if (!index.has_value())
        qFatal("%s", qPrintable(index.error().message()));
    return index.assume_value();
}

SearchResult find(const SearchIndex &index, const Snapshot &plan, const QString &text, std::size_t limit = 1000,
                  const Kind *kind = nullptr)
{
    Job job;
    auto result = index.search({text, kind, limit}, plan, job);
    if (!result.has_value())
        qFatal("%s", qPrintable(result.error().message()));
    return std::move(result).assume_value();
}

QStringList keys(const SearchResult &result, const Snapshot &plan)
{
    QStringList texts;
    for (const SearchHit &hit : result.hits)
        texts << QLatin1String(hit.record.kind->name) + QLatin1Char(':') +
                     references(plan).name(*hit.record.kind, hit.record.uuid);
    return texts;
}

QStringList marked(const SearchPlace &place)
{
    QStringList texts;
    for (const TextSpan &mark : place.marks)
        texts << place.text.mid(mark.start, mark.length);
    return texts;
}

/// What a person would find by reading everything: another way to take texts apart (a regular expression over
/// letters without marks), and no index.
class Reader
{
public:
    explicit Reader(const Snapshot &plan) : plan_(plan) {}

    static QStringList words(const QString &text)
    {
        static const QRegularExpression breaks(QStringLiteral("[^a-z0-9]+"));
        QString plain = text.toLower().normalized(QString::NormalizationForm_D);
        plain.remove(QRegularExpression(QStringLiteral("\\p{M}")));
        return plain.split(breaks, Qt::SkipEmptyParts);
    }

    [[nodiscard]] QString name(const Kind &kind, const Uuid &id) const
    {
        const RecordPtr record = plan_.find(kind, id);
        if (!record)
            return {};
        QString text = references(plan_).name(kind, id);
        if (const Field *named = kind.nameField(); named && kind.keyField())
            text += QLatin1Char(' ') + named->get<QString>(*record);
        return text;
    }

    [[nodiscard]] QString text(const Kind &kind, const Record &record) const
    {
        QString all;
        for (const Field &field : kind.fields) {
            switch (field.type) {
            case FieldType::Text:
                all += field.get<QString>(record);
                break;
            case FieldType::Term:
                all += field.get<Term>(record).word;
                break;
            case FieldType::Reference:
                all += name(field.target(), field.get<Uuid>(record));
                break;
            case FieldType::References:
                for (const Uuid &id : field.get<std::vector<Uuid>>(record))
                    all += name(field.target(), id) + QLatin1Char(' ');
                break;
            case FieldType::AnyReference:
                if (const AnyId &id = field.get<AnyId>(record); id.kind)
                    all += name(*id.kind, id.uuid);
                break;
            default:
                break;
            }
            all += QLatin1Char(' ');
        }
        return all;
    }

    [[nodiscard]] bool finds(const Kind &kind, const Record &record, const QString &query) const
    {
        const QStringList wanted = words(query);
        if (wanted.isEmpty())
            return false;
        if (const Field *key = kind.keyField();
            key && words(key->get<QString>(record)).join(QString()).startsWith(wanted.join(QString())))
            return true;
        const QStringList there = words(text(kind, record));
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
            return std::any_of(there.begin(), there.end(), [&](const QString &each) { return each.startsWith(word); });
        });
    }

    [[nodiscard]] std::set<Uuid> findAll(const QString &query) const
    {
        std::set<Uuid> found;
        for (const Kind *kind : plan_.catalogue().kinds())
            if (!kind->internal)
                plan_.table(*kind).forEach([&](const Record &record) {
                    if (finds(*kind, record, query))
                        found.insert(record.id);
                });
        return found;
    }

    /// One or two words of some record, cut short now and then.
    [[nodiscard]] QString query(std::mt19937 &random) const
    {
        std::vector<const Kind *> kinds;
        for (const Kind *kind : plan_.catalogue().kinds())
            if (!kind->internal && plan_.table(*kind).size() > 0)
                kinds.push_back(kind);
        const Kind &kind = *kinds[random() % kinds.size()];
        const Table &table = plan_.table(kind);
        const QStringList there = words(text(kind, *table.at(random() % table.size())));
        QStringList chosen;
        for (std::uint32_t i = 1 + random() % 2; i > 0 && !there.isEmpty(); --i) {
            const QString &word = there[qsizetype(random() % std::uint32_t(there.size()))];
            chosen << (random() % 2 ? word : word.left(1 + qsizetype(random() % std::uint32_t(word.size()))));
        }
        return chosen.join(random() % 4 ? QLatin1Char(' ') : QLatin1Char('-'));
    }

private:
    const Snapshot &plan_;
};

std::set<Uuid> idsOf(const SearchResult &result)
{
    std::set<Uuid> ids;
    for (const SearchHit &hit : result.hits)
        ids.insert(hit.record.uuid);
    return ids;
}

const char *const plan = R"(
    members: key, name, kind, note
    LYS, Lysmark, state, Łódź is where its staff sits
    ARV, Arvenia, state,
    agreements: key, title, note
    SOFA-1, Status of forces in Lysmark,
    MCM-7, Clearing mines together, signed in Tromsø
    capabilities: key, name
    MCM, Mine countermeasures
    MCM-D, Diving for mines
    contributions: key, member, capability, quantity, status, agreements
    LYS-MCM-1, LYS, MCM, 2, confirmed, SOFA-1
    LYS-MCM-12, LYS, MCM-D, 2, offered,
    ARV-MCM-1, ARV, MCM, 1, confirmed, MCM-7
)";

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void foldsCaseMarksAndSignsAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("folded");
        QTest::newRow("case") << QStringLiteral("Status OF Forces")
                              << QStringList{QStringLiteral("status"), QStringLiteral("of"), QStringLiteral("forces")};
        QTest::newRow("key") << QStringLiteral("LYS-MCM_1/2")
                             << QStringList{QStringLiteral("lys"), QStringLiteral("mcm"), QStringLiteral("1"),
                                            QStringLiteral("2")};
        QTest::newRow("accents") << QStringLiteral("Élysée façade")
                                 << QStringList{QStringLiteral("elysee"), QStringLiteral("facade")};
        QTest::newRow("combining") << QStringLiteral("E\u0301lyse\u0301e") << QStringList{QStringLiteral("elysee")};
        QTest::newRow("signs") << QStringLiteral("Łódź Tromsø Straße Ærø")
                               << QStringList{QStringLiteral("lodz"), QStringLiteral("tromso"),
                                              QStringLiteral("strasse"), QStringLiteral("aero")};
        QTest::newRow("ligature") << QStringLiteral("\ufb01re") << QStringList{QStringLiteral("fire")};
        QTest::newRow("Greek") << QStringLiteral("Αθήνα") << QStringList{QStringLiteral("αθηνα")};
        QTest::newRow("beyond the plane")
            << QStringLiteral("\U0001D400x \U0001F680 y") << QStringList{QStringLiteral("ax"), QStringLiteral("y")};
        QTest::newRow("nothing") << QStringLiteral(" -- / \u2026 ") << QStringList{};
        QTest::newRow("long") << QString(100, QLatin1Char('Q')) << QStringList{QString(64, QLatin1Char('q'))};
    }
    void foldsCaseMarksAndSignsAway()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, folded);
        QStringList words;
        for (const Word &word : wordsOf(text)) {
            words << word.folded;
            QVERIFY(word.start >= 0 && word.length > 0 && word.start + word.length <= text.size());
        }
        QCOMPARE(words, folded);
    }

    void readsAsciiAlikeBothWays()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 500; ++i) {
            QByteArray text;
            for (int n = int(random() % 200); n > 0; --n)
                text += random() % 3 ? char('A' + random() % 58) : char(1 + random() % 127);
            QStringList quick;
            forEachAsciiWord(text.constData(), int(text.size()),
                             [&](const char *word, int size) { quick << QString::fromLatin1(word, size); });
            QStringList slow;
            for (const Word &word : wordsOf(QString::fromLatin1(text)))
                slow << word.folded;
            QCOMPARE(quick, slow);
        }
    }

    void ordersKeysThenNamesThenTheRest()
    {
        const Snapshot snapshot = PlanBuilder(QString::fromUtf8(plan)).snapshot();
        const auto index = indexOf(snapshot);
        const QStringList mcm = keys(find(*index, snapshot, QStringLiteral("mcm")), snapshot);
        // The key itself; keys that begin with it; keys that have it inside; what names such a record elsewhere.
        QCOMPARE(mcm.value(0), QStringLiteral("capability:MCM"));
        QCOMPARE((QSet<QString>{mcm.value(1), mcm.value(2)}),
                 (QSet<QString>{QStringLiteral("agreement:MCM-7"), QStringLiteral("capability:MCM-D")}));
        QCOMPARE(mcm.size(), 6);
        QCOMPARE(find(*index, snapshot, QStringLiteral("lys-mcm-1")).hits.front().rank, SearchRank::Key);
        QCOMPARE(keys(find(*index, snapshot, QStringLiteral("LYSMCM1")), snapshot),
                 (QStringList{QStringLiteral("contribution:LYS-MCM-1"), QStringLiteral("contribution:LYS-MCM-12")}));
        // A member by name stands before what names it elsewhere.
        QCOMPARE(keys(find(*index, snapshot, QStringLiteral("lysma")), snapshot).constFirst(),
                 QStringLiteral("member:LYS"));
    }

    void saysWhereAndMarksWhat()
    {
        const Snapshot snapshot = PlanBuilder(QString::fromUtf8(plan)).snapshot();
        const auto index = indexOf(snapshot);
        const SearchResult note = find(*index, snapshot, QStringLiteral("lodz staff"));
        QCOMPARE(keys(note, snapshot), QStringList{QStringLiteral("member:LYS")});
        QCOMPARE(note.hits.front().places.size(), std::size_t(1));
        const SearchPlace &place = note.hits.front().places.front();
        QCOMPARE(place.field, kindOf<Member>().field(u"note"));
        QCOMPARE(place.text, QStringLiteral("Łódź is where its staff sits"));
        QCOMPARE(marked(place), (QStringList{QStringLiteral("Łódź"), QStringLiteral("staff")}));
        // Two words in two fields: both are shown.
        const SearchResult both = find(*index, snapshot, QStringLiteral("arvenia tromso"));
        QVERIFY(both.hits.empty());
        const SearchResult two = find(*index, snapshot, QStringLiteral("arvenia together"));
        QCOMPARE(keys(two, snapshot), QStringList{QStringLiteral("contribution:ARV-MCM-1")});
        QCOMPARE(two.hits.front().places.size(), std::size_t(2));
    }

    void cutsLongTextsAroundTheMatch()
    {
        PlanBuilder builder(QStringLiteral("members: key\nAAA\n"));
        builder.edit<Member>(u"AAA").note = QStringLiteral("lorem ipsum ").repeated(5000) +
                                            QStringLiteral("\nneedle\n") + QStringLiteral("dolor sit ").repeated(5000);
        const Snapshot snapshot = builder.snapshot();
        const SearchResult found = find(*indexOf(snapshot), snapshot, QStringLiteral("needl"));
        QCOMPARE(found.hits.size(), std::size_t(1));
        const SearchPlace &place = found.hits.front().places.front();
        QVERIFY(place.text.size() <= 122);
        QVERIFY(!place.text.contains(QLatin1Char('\n')));
        QCOMPARE(marked(place), QStringList{QStringLiteral("needle")});
    }

    void findsOneKindAndNoMoreThanAsked()
    {
        const Snapshot snapshot = PlanBuilder(QString::fromUtf8(plan)).snapshot();
        const auto index = indexOf(snapshot);
        const SearchResult one = find(*index, snapshot, QStringLiteral("mcm"), 1);
        QCOMPARE(one.hits.size(), std::size_t(1));
        QVERIFY(one.more);
        const SearchResult some = find(*index, snapshot, QStringLiteral("mcm"), 10, &kindOf<Agreement>());
        QCOMPARE(keys(some, snapshot), QStringList{QStringLiteral("agreement:MCM-7")});
        QVERIFY(!some.more);
        for (const QString &text :
             {QString(), QStringLiteral("  "), QStringLiteral("-*\"'"), QStringLiteral("nothing")})
            QVERIFY(find(*index, snapshot, text).hits.empty());
        // What would be FTS5's own language is text like any other.
        for (const QString &text : {QStringLiteral("\"mcm"), QStringLiteral("NOT mcm*)"), QStringLiteral("key : mcm")})
            find(*index, snapshot, text);
    }

    /// A record that an audience may not see is neither found nor named by one that it may see.
    void findsNothingThatIsHidden()
    {
        const Snapshot all = PlanBuilder(QString::fromUtf8(plan)).snapshot();
        const auto index = indexOf(all);
        ChangeSet hidden;
        hidden.remove(kindOf<Member>(), all.find(kindOf<Member>(), references(all).find(kindOf<Member>(), u"LYS")));
        const Snapshot visible = all.advanced(hidden, all.revision());
        QVERIFY(keys(find(*index, all, QStringLiteral("lysmark offered")), all)
                    .contains(QStringLiteral("contribution:LYS-MCM-12")));
        QVERIFY(find(*index, visible, QStringLiteral("lysmark offered")).hits.empty());
        QVERIFY(find(*index, visible, QStringLiteral("lodz")).hits.empty());
    }

    void findsWhatReadingEverythingFinds()
    {
        std::mt19937 random(20261124);
        int hits = 0;
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            PlanBuilder builder = randomPlan(seed);
            Snapshot now = builder.snapshot();
            const auto index = indexOf(now);
            std::vector<std::pair<Snapshot, ChangeSet>> past;
            const auto step = [&](const ChangeSet &changes) {
                now = now.advanced(changes, now.revision() + 1);
                Job job;
                QVERIFY(index->advance(changes, now, job).has_value());
                const Reader reader(now);
                for (int i = 0; i < 12; ++i) {
                    const QString query = reader.query(random);
                    const SearchResult found = find(*index, now, query, 100'000);
                    const auto expected = reader.findAll(query);
                    if (idsOf(found) != expected)
                        qWarning("query \"%s\": %zu found, %zu there", qPrintable(query), found.hits.size(),
                                 expected.size());
                    QCOMPARE(idsOf(found), expected);
                    QCOMPARE(found.hits.size(), expected.size()); // none twice
                    QVERIFY(std::is_sorted(found.hits.begin(), found.hits.end(),
                                           [](const SearchHit &a, const SearchHit &b) { return a.rank < b.rank; }));
                    for (const SearchHit &hit : found.hits)
                        QVERIFY(!hit.places.empty() && !hit.places.front().marks.empty());
                    hits += int(found.hits.size());
                }
            };
            step({});
            for (int i = 0; i < 15; ++i) {
                const ChangeSet changes = randomEdit(now, random);
                past.emplace_back(now, changes);
                step(changes);
            }
            // And back: what was undone is not found, what came back is.
            while (!past.empty()) {
                ChangeSet back;
                for (const Change &change : past.back().second.changes)
                    back.changes.push_back({change.kind, change.id, change.after, change.before});
                past.pop_back();
                step(back);
            }
        }
        QVERIFY(hits > 10'000);
    }

    void followsAWorkspaceThroughEditUndoAndRedo()
    {
        const QTemporaryDir folder;
        const auto workspace = Workspace::create(folder.filePath(QStringLiteral("a.entente")), {}).assume_value();
        const auto index = indexOf(workspace->snapshot());
        QObject::connect(workspace.get(), &Workspace::changed, workspace.get(), [&](const ChangeEvent &event) {
            Job job;
            QVERIFY(index->advance(event.changes, workspace->snapshot(), job).has_value());
        });
        const auto count = [&](const char *text) {
            return find(*index, workspace->snapshot(), QString::fromLatin1(text)).hits.size();
        };
        Member member;
        member.key = QStringLiteral("NEW");
        member.name = QStringLiteral("Newland");
        member.kind.word = QStringLiteral("state");
        Edit added = workspace->edit(QStringLiteral("Add"));
        added.put(member);
        QVERIFY(added.commit().has_value());
        QCOMPARE(count("newl"), std::size_t(1));
        Member renamed = *workspace->snapshot().all<Member>().begin();
        renamed.name = QStringLiteral("Oldland");
        Edit changed = workspace->edit(QStringLiteral("Rename"));
        changed.put(renamed);
        QVERIFY(changed.commit().has_value());
        QCOMPARE(count("newland"), std::size_t(0));
        QCOMPARE(count("oldland"), std::size_t(1));
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(count("newland"), std::size_t(1));
        QCOMPARE(count("oldland"), std::size_t(0));
        QVERIFY(workspace->undo().has_value());
        QCOMPARE(count("newland"), std::size_t(0));
        QVERIFY(workspace->redo().has_value());
        QCOMPARE(count("newland"), std::size_t(1));
    }

    void stopsWhenCancelled()
    {
        const Snapshot snapshot = PlanBuilder(QString::fromUtf8(plan)).snapshot();
        Job job;
        job.cancel();
        QCOMPARE(SearchIndex::build(snapshot, job).error().code, ErrorCode::Cancelled);
        const auto index = indexOf(snapshot);
        QCOMPARE(index->search({QStringLiteral("mcm"), nullptr, 5}, snapshot, job).error().code, ErrorCode::Cancelled);
        QVERIFY(!find(*index, snapshot, QStringLiteral("mcm")).hits.empty());
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
