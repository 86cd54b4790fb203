// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sections/fixpreview.h"

#include "widgets/theme/applytheme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace entente {

namespace {

/// More sentences than anybody reads are counted, not listed.
constexpr qsizetype mostSentences = 500;

} // namespace

FixPreviewDialog::FixPreviewDialog(const QString &title, const FixAll &fix, QWidget *parent) : QDialog(parent)
{
    const auto count = fix.sentences.size();
    setWindowTitle(tr("Fix all: %1").arg(title));
    resize(720, 480);
    auto *heading = new QLabel(title, this);
    heading->setProperty("page", true);
    QString words = count == 0   ? tr("None of these can be fixed by the program. Correct the records one by one.")
                    : count == 1 ? tr("One change, as one step in the history, which undo takes back.")
                                 : tr("%1 changes, as one step in the history, which undo takes back.")
                                       .arg(QLocale().toString(qlonglong(count)));
    if (count > 0 && fix.left > 0)
        words +=
            QLatin1Char(' ') +
            (fix.left == 1 ? tr("One finding stays: it needs somebody to decide.")
                           : tr("%1 findings stay: they need somebody to decide.").arg(QLocale().toString(fix.left)));
    auto *summary = new QLabel(words, this);
    summary->setProperty("quiet", true);
    summary->setWordWrap(true);
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("What will be done"));
    list->setWordWrap(true);
    list->addItems(fix.sentences.mid(0, mostSentences));
    if (count > mostSentences)
        list->addItem(tr("... and %1 more.").arg(QLocale().toString(qlonglong(count - mostSentences))));
    auto *buttons = new QDialogButtonBox(this);
    if (count > 0) {
        fix_ = buttons->addButton(count == 1 ? tr("Fix 1 finding")
                                             : tr("Fix %1 findings").arg(QLocale().toString(qlonglong(count))),
                                  QDialogButtonBox::AcceptRole);
        fix_->setProperty("primary", true);
        repolish(*fix_);
    }
    QPushButton *cancel = buttons->addButton(fix_ ? tr("Cancel") : tr("Close"), QDialogButtonBox::RejectRole);
    QPushButton *usual = fix_ ? fix_ : cancel;
    usual->setDefault(true);
    usual->setFocus();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(summary);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace entente

#include "moc_fixpreview.cpp"
