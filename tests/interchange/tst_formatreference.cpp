// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/formatreference.h"
#include "model/records/kinds.h"

#include <QFile>
#include <QTest>

using namespace entente;

/// resources/formats/tables.md is what the descriptions of the kinds say. After a change of theirs,
/// write it anew by running this with ENTENTE_REGENERATE=1 in the environment.
class TestFormatReference : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryColumn();
    void fileIsUpToDate();
};

void TestFormatReference::namesEveryColumn()
{
    const QString text = formatReference(Catalogue::standard());
    for (const Kind *kind : Catalogue::standard().kinds()) {
        QCOMPARE(text.contains(u"\n## "_qs + QLatin1String(kind->plural) + u'\n'), !kind->internal);
        if (kind->internal)
            continue;
        const qsizetype section = text.indexOf(u"\n## "_qs + QLatin1String(kind->plural) + u'\n');
        const QString part = text.mid(section, text.indexOf(u"\n## "_qs, section + 4) - section);
        for (const Field &field : kind->fields) {
            QVERIFY2(part.contains(u"\n| `"_qs + QLatin1String(field.name) + u"` | "_qs), field.name);
            for (const char *word : field.scale)
                QVERIFY2(part.contains(u'`' + QLatin1String(word) + u'`'), word);
        }
    }
    QVERIFY(text.contains(u"| `notice_days` | whole number | days |  | Notice to effect. From 0 to 100000. |"_qs));
    QVERIFY(text.contains(u"a row is identified by `agreement`, `member`, `from`."_qs));
}

void TestFormatReference::fileIsUpToDate()
{
    QFile file(QStringLiteral(ENTENTE_SOURCE_DIR "/resources/formats/tables.md"));
    const QByteArray expected = formatReference(Catalogue::standard()).toUtf8();
    if (qEnvironmentVariableIsSet("ENTENTE_REGENERATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(expected), expected.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == expected, "run this test with ENTENTE_REGENERATE=1 and commit the file");
}

QTEST_GUILESS_MAIN(TestFormatReference)
#include "tst_formatreference.moc"
